package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.analysis.Suggestions;
import dev.ipseckey.help.Help;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.model.Command;
import dev.ipseckey.report.Printable;
import java.util.List;

/** The command {@code help}, at the prompt and as an operand. */
record HelpCommand(Environment environment, AnalysisOptions options) {

  private static final String TRAFFIC =
      """
      Only a simulated SADB has:

      use - send packets through an SA

          use BYTES[xPACKETS] SA_TYPE spi VALUE dst VALUE [ATTRIBUTE VALUE ...]
      """;

  /** Prints what there is to know of a topic, or that it is none, which is no failure. */
  void run(Command.Help command) {
    Help help = help(options);
    String text = command.topic().map(topic -> about(topic, help)).orElseGet(() -> overview(help));
    environment.out().print(text);
    environment.out().flush();
  }

  private String overview(Help help) {
    return options.strictCompat() ? help.overview() : help.overview() + "\n" + TRAFFIC;
  }

  private String about(String topic, Help help) {
    if (topic.equals(TrafficWords.NAME) && !options.strictCompat()) {
      return TRAFFIC;
    }
    return help.about(topic).orElseGet(() -> unknown(topic, help.topics()));
  }

  /** The help on all commands there are. */
  static Help help(AnalysisOptions options) {
    return new Help(commands(options), options.algorithms());
  }

  /** The commands there are. */
  static List<CommandName> commands(AnalysisOptions options) {
    return CommandName.all().stream()
        .filter(command -> !(options.strictCompat() && command == CommandName.LOAD))
        .toList();
  }

  private static String unknown(String topic, List<String> topics) {
    String hint =
        Suggestions.didYouMean(topic, topics).orElse("`help` and `help attr` list what there is");
    return Printable.text(KeyMask.maskQuoted(topic))
        + ": Unknown command or attribute; "
        + hint
        + "\n";
  }
}
