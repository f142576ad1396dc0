package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_ALREADY;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_COMMAND_UNPAIRED;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_NOT_SUITABLE;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_SELF;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;

/** Why two SAs are no pair; ipseckey(8), pair-spi. */
final class PairExplanations {

  private PairExplanations() {}

  static Explanation already(Command.OnSa command) {
    return pair(command)
        .as(
            PAIR_ALREADY,
            "an SA has one pair as long as both live; delete one of them to free the other");
  }

  static Explanation unsuitable(Command.OnSa command) {
    Explanation pair = pair(command);
    long other = command.arguments().number(Extension.PAIR_SPI).orElse(0);
    if (other == 0 || other == command.arguments().number(Extension.SPI).orElse(0)) {
      return pair.as(PAIR_SELF, "give the SPI of the SA that runs the other way");
    }
    if (command.arguments().has(Extension.INBOUND) && command.arguments().has(Extension.OUTBOUND)) {
      return pair.as(
          PAIR_NOT_SUITABLE, "an SA for both directions has no pair: keep one of the two");
    }
    if (command instanceof Command.Add && !command.arguments().has(Extension.SRC)) {
      return pair.as(
          PAIR_NOT_SUITABLE, "an SA for any source has no pair: add `src`, with the pair's `dst`");
    }
    return pair.as(
        PAIR_NOT_SUITABLE,
        "a pair is two SAs of one type with their addresses the other way round, one inbound and one outbound; the other one comes first");
  }

  private static Explanation pair(Command.OnSa command) {
    return Explanation.at(command, Extension.PAIR_SPI, Extension.SPI);
  }

  /** A command on both halves of a pair, for an SA that has none. */
  static Explanation unpaired(Command.OnSa command) {
    CommandName single =
        command instanceof Command.DeletePair ? CommandName.DELETE : CommandName.UPDATE;
    return Explanation.at(command.word())
        .as(
            PAIR_COMMAND_UNPAIRED,
            "`" + single.canonical() + "` says what happens: the command works on this SA alone")
        .fix(
            Fix.of(
                "write `" + single.canonical() + "`",
                Safety.SUGGESTED,
                command.word(),
                single.canonical()));
  }
}
