package dev.ipseckey.language;

import java.util.List;
import java.util.Optional;

/**
 * The commands; ipseckey(8), COMMANDS. The first spelling is the canonical one; all are in lower
 * case and matched exactly.
 */
public enum CommandName {
  // spotless:off
  ADD(Operands.EXTENSIONS, Places.FILE_AND_PROMPT, "put a new SA into the SADB", "add"),
  UPDATE(Operands.EXTENSIONS, Places.FILE_AND_PROMPT, "change the lifetimes of an SA", "update"),
  UPDATE_PAIR(Operands.EXTENSIONS, Places.FILE_AND_PROMPT, "change the lifetimes of an SA and its pair", "update-pair"),
  DELETE(Operands.LOCATORS, Places.ALL, "remove an SA", "delete"),
  DELETE_PAIR(Operands.LOCATORS, Places.ALL, "remove an SA and its pair", "delete-pair"),
  GET(Operands.LOCATORS, Places.ALL, "look an SA up and print it", "get"),
  FLUSH(Operands.OPTIONAL_TABLE, Places.ALL, "remove all SAs of one type, or of all", "flush"),
  DUMP(Operands.OPTIONAL_TABLE, Places.PROMPT_AND_SHELL, "print all SAs of one type, or of all", "dump"),
  SAVE(Operands.TABLE_AND_FILE, Places.PROMPT_AND_SHELL, "write SAs as commands that -f can read", "save"),
  MONITOR(Operands.NONE, Places.PROMPT_AND_SHELL, "print each PF_KEY message, those to others too", "monitor"),
  PASSIVE_MONITOR(Operands.NONE, Places.PROMPT_AND_SHELL, "print each PF_KEY message that is sent to all", "passive_monitor", "pmonitor"),
  HELP(Operands.TOPIC, Places.PROMPT_AND_SHELL, "say what a command or keyword does", "help", "?"),
  LOAD(Operands.FILE, Places.PROMPT, "run the commands of a file", "load"),
  EXIT(Operands.IGNORED, Places.ALL, "leave", "exit", "quit");
  // spotless:on

  /** What follows the command. */
  public enum Operands {
    /** An SA type, then any extension. */
    EXTENSIONS,
    /** An SA type, then the extensions that locate an SA. */
    LOCATORS,
    /** An SA type or {@code all}, or nothing. */
    OPTIONAL_TABLE,
    /** An SA type or {@code all}, then a file name or nothing. */
    TABLE_AND_FILE,
    /** A command or keyword, or nothing. */
    TOPIC,
    /** A file name. */
    FILE,
    NONE,
    /** Words that do no harm. */
    IGNORED
  }

  private enum Places {
    ALL,
    FILE_AND_PROMPT,
    PROMPT_AND_SHELL,
    PROMPT
  }

  private static final List<CommandName> ALL = List.of(values());

  private final Operands operands;
  private final Places places;
  private final String purpose;
  private final List<String> spellings;

  CommandName(Operands operands, Places places, String purpose, String... spellings) {
    this.operands = operands;
    this.places = places;
    this.purpose = purpose;
    this.spellings = List.of(spellings);
  }

  public static List<CommandName> all() {
    return ALL;
  }

  public Operands operands() {
    return operands;
  }

  /** What it does, as a phrase. */
  public String purpose() {
    return purpose;
  }

  /** All spellings, canonical first. */
  public List<String> spellings() {
    return spellings;
  }

  public String canonical() {
    return spellings.getFirst();
  }

  /** Whether an SA type must or may follow. */
  public boolean takesSaType() {
    return switch (operands) {
      case EXTENSIONS, LOCATORS, OPTIONAL_TABLE, TABLE_AND_FILE -> true;
      case TOPIC, FILE, NONE, IGNORED -> false;
    };
  }

  public boolean allowedInFile() {
    return places == Places.ALL || places == Places.FILE_AND_PROMPT;
  }

  public boolean allowedFromShell() {
    return places == Places.ALL || places == Places.PROMPT_AND_SHELL;
  }

  /** The command of exactly this spelling. */
  public static Optional<CommandName> spelled(String word) {
    return ALL.stream().filter(command -> command.spellings.contains(word)).findFirst();
  }
}
