package dev.ipseckey.properties;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.syntax.CommandLine;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a line says, whatever it looks like: its command, its arguments, what is wrong with it, and
 * the messages it would send.
 *
 * @param command the command with its operands, "" if there is none
 * @param arguments for the commands that send them in the order of their words in that order, else
 *     sorted
 * @param faults ids of what is wrong with it
 * @param messages the bytes that would be sent
 */
record Meaning(String command, List<String> arguments, Set<String> faults, List<String> messages) {

  /** Faults of a line's end, which formatting mends. */
  private static final Set<DiagnosticId> MENDED =
      Set.of(DiagnosticId.BLANK_AFTER_BACKSLASH, DiagnosticId.CRLF_CONTINUATION);

  /** Sources are matched with destinations only where all else is good. */
  private static final Set<String> MATCHED_LAST =
      Set.of(DiagnosticId.NO_SOURCE_FOR_DESTINATION.kebab());

  static Meaning of(CommandLine line, AnalysisOptions options) {
    CheckedLine checked = new Analyser(options).analyse(line);
    boolean typed =
        line.word(0)
            .command()
            .filter(
                name ->
                    switch (name) {
                      case ADD, UPDATE, UPDATE_PAIR -> false;
                      default -> true;
                    })
            .isPresent();
    Stream<String> arguments = checked.arguments().inOrder().stream().map(Meaning::describe);
    Set<String> faults = new TreeSet<>();
    checked.diagnostics().stream()
        .filter(found -> found.isError() && !MENDED.contains(found.id()))
        .forEach(found -> faults.add(found.id().kebab()));
    return new Meaning(
        checked.command().map(Meaning::describe).orElse(""),
        (typed ? arguments : arguments.sorted()).toList(),
        faults,
        checked.command().map(Meaning::messages).orElse(List.of()));
  }

  /**
   * Whether two lines say the same; a command that only its line ends kept from being one is one.
   */
  boolean isKeptBy(Meaning after) {
    return command.isEmpty() && faults.isEmpty()
        ? arguments.equals(after.arguments) && MATCHED_LAST.containsAll(after.faults)
        : equals(after);
  }

  static List<String> messages(Command command) {
    List<String> messages = new ArrayList<>();
    if (command instanceof Command.OnSa onSa) {
      new Expansion(false)
          .routes(onSa.arguments())
          .forEach(
              route ->
                  messages.add(
                      HexFormat.of()
                          .formatHex(
                              MessageCodec.LITTLE_ENDIAN.encode(
                                  new MessageBuilder(1).message(onSa, route, 1)))));
    }
    return messages;
  }

  private static String describe(Command command) {
    return switch (command) {
      case Command.OnSa sa -> sa.name() + " " + sa.type();
      case Command.Flush flush -> "flush " + flush.type();
      case Command.Dump dump -> "dump " + dump.type();
      case Command.Save save -> "save " + save.type() + save.file();
      case Command.Monitor monitor -> "monitor " + monitor.passive();
      case Command.Help help -> "help " + help.topic();
      case Command.Load load -> "load " + load.file();
      case Command.Exit _ -> "exit";
    };
  }

  private static String describe(Argument argument) {
    String value =
        switch (argument) {
          case Argument.Flag _, Argument.Encapsulation _ -> "";
          case Argument.Numeric number -> Long.toUnsignedString(number.number());
          case Argument.State state -> state.state().word();
          case Argument.AlgorithmChoice choice -> choice.number() + "";
          case Argument.Address address -> address.pattern().toString();
          case Argument.InnerAddress inner -> inner.pattern() + "" + inner.prefix();
          case Argument.Key key ->
              key.key().bits() + ":" + HexFormat.of().formatHex(key.key().bytes());
          case Argument.Identity identity -> identity.type() + identity.text();
          case Argument.Label label -> label.hex();
        };
    return argument.extension() + " " + value;
  }
}
