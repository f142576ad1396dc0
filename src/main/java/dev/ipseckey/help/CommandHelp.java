package dev.ipseckey.help;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Help on the commands. */
record CommandHelp(List<CommandName> commands) {

  private static final String HEADING = "Commands";
  private static final int WIDTH = 76;

  String overview() {
    Predicate<CommandName> onTypes = CommandName::takesSaType;
    return HEADING
        + "\n"
        + "-".repeat(HEADING.length())
        + "\n"
        + lines(onTypes.negate())
        + "\nThe other commands go on with an SA type, and most of them with attributes:\n\n"
        + "    command {SA type} attribute value attribute value ...\n\n"
        + lines(onTypes)
        + "\n`help COMMAND` says more of a command, `help attr` lists the attributes,\n"
        + "`help ATTRIBUTE` says more of one.\n";
  }

  private String lines(Predicate<CommandName> which) {
    List<CommandName> chosen = commands.stream().filter(which).toList();
    int width = chosen.stream().mapToInt(command -> names(command).length()).max().orElse(0);
    return chosen.stream()
        .map(command -> ("%-" + width + "s - %s\n").formatted(names(command), purpose(command)))
        .collect(Collectors.joining());
  }

  /** Help on one command. */
  static String of(CommandName command) {
    String line = names(command) + " - " + purpose(command) + "\n";
    return switch (command.operands()) {
      case EXTENSIONS ->
          line
              + form(command, " SA_TYPE " + required(command) + " [ATTRIBUTE VALUE ...]")
              + "`help attr` lists the attributes.\n";
      case LOCATORS ->
          line
              + form(command, " SA_TYPE " + required(command) + " [ATTRIBUTE VALUE ...]")
              + wrapped("Attributes: " + String.join(", ", Extension.canonicalFor(command)) + ".");
      case OPTIONAL_TABLE -> line + types();
      case TABLE_AND_FILE ->
          line + form(command, " SA_TYPE [FILE]").stripTrailing() + "\n" + types();
      case TOPIC ->
          line
              + "\n    help\n    help COMMAND\n    help "
              + Help.ATTRIBUTES
              + "\n    help ATTRIBUTE\n";
      case FILE -> line + form(command, " FILE");
      case NONE, IGNORED -> line;
    };
  }

  private static String form(CommandName command, String operands) {
    return "\n    " + command.canonical() + operands + "\n\n";
  }

  private static String required(CommandName command) {
    return Extension.requiredBy(command).stream()
        .map(extension -> extension.canonical() + " VALUE")
        .collect(Collectors.joining(" "));
  }

  /** The arguments of the commands on whole tables. */
  private static String types() {
    return "\n    %-15s%s\n    %-15s%s\n\n".formatted("all", "esp", "ah", "<number>");
  }

  private static String wrapped(String text) {
    return WordUtils.wrap(text, WIDTH, "\n", false) + "\n";
  }

  private static String names(CommandName command) {
    return String.join(", ", command.spellings());
  }

  private static String purpose(CommandName command) {
    if (command.allowedFromShell()) {
      return command.purpose();
    }
    return command.purpose()
        + (command.allowedInFile() ? " (not from the shell)" : " (at the prompt only)");
  }
}
