package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.DEPENDS_ON_LOCAL_ADDRESSES;
import static dev.ipseckey.diagnostic.DiagnosticId.DUPLICATE_SA;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_LATER;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_NOT_IN_FILE;
import static dev.ipseckey.diagnostic.DiagnosticId.PAIR_NOT_OPPOSITE;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_NOT_FOUND;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_INNER;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_REPLAY_VALUE;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_UNKNOWN_SA;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_WITH_KEYS;
import static dev.ipseckey.diagnostic.DiagnosticId.USE_AFTER_DELETE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.Header;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what the answers to a rehearsal mean for the file. */
final class RehearsedAnswers implements Answers {

  /** What is refused unless the SA has not got its keys yet, which no file can tell. */
  private static final Set<DiagnosticId> UNLESS_LARVAL =
      EnumSet.of(UPDATE_WITH_KEYS, UPDATE_INNER, UPDATE_REPLAY_VALUE);

  private static final String ONE_OF_THE_TWO =
      "a pair is two SAs of one type with their addresses the other way round, one inbound and one"
          + " outbound";

  private final Set<Remark> remarks;
  private final boolean knowsLocalAddresses;

  /**
   * @param remarks those on the last answer, each time they are looked at
   */
  RehearsedAnswers(Set<Remark> remarks, boolean knowsLocalAddresses) {
    this.remarks = remarks;
    this.knowsLocalAddresses = knowsLocalAddresses;
  }

  @Override
  public List<Diagnostic> read(
      Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    if (answer.errno() == 0) {
      return remarks.isEmpty() ? List.of() : notes(command, route);
    }
    if (remarks.contains(Remark.SUPPOSED_ABOVE)) {
      return List.of(
          Explanation.at(command, Extension.SPI)
              .as(PAIR_LATER, "move this command before the one that names it by `pair-spi`")
              .say(Refusals.describe(command, route) + " comes too late for its pair above"));
    }
    Explanation explanation = inThisFile(Refusals.explanation(command, answer), command);
    return List.of(explanation.say(Refusals.message(command, route, ambiguous, answer)));
  }

  /** The reason for a refusal, by what the file does elsewhere. */
  private Explanation inThisFile(Explanation plain, Command.OnSa command) {
    return switch (plain.id()) {
      case SA_EXISTS ->
          plain.as(
              DUPLICATE_SA, "the file adds it above; give another SPI, or delete that SA first");
      case SA_NOT_FOUND -> notFound(plain, command);
      case PAIR_NOT_SUITABLE -> partner(plain, command);
      default ->
          remarks.contains(Remark.UNKNOWN) && UNLESS_LARVAL.contains(plain.id())
              ? plain.as(Severity.WARNING)
              : plain;
    };
  }

  private Explanation notFound(Explanation plain, Command.OnSa command) {
    if (remarks.contains(Remark.OTHER_SOURCE)) {
      Explanation named = plain.as(SA_NOT_FOUND, "without `src` it is found, whatever its source");
      return command
          .arguments()
          .get(Extension.SRC)
          .map(source -> named.related(source.value(), "the file adds it with another source"))
          .orElse(named);
    }
    return remarks.contains(Remark.REMOVED_ABOVE)
        ? plain.as(USE_AFTER_DELETE, "the file has deleted or flushed it above")
        : plain.as(UPDATE_UNKNOWN_SA, "the file does not add it above");
  }

  private Explanation partner(Explanation plain, Command.OnSa command) {
    if (knowsLocalAddresses && isUndirected(command) && StandIns.isNeeded(command)) {
      return plain
          .as(DEPENDS_ON_LOCAL_ADDRESSES, "say `inbound` or `outbound`, or look the names up")
          .as(Severity.INFO);
    }
    if (remarks.contains(Remark.PARTNER_DIFFERS)) {
      return plain.as(PAIR_NOT_OPPOSITE, "the SA above does not fit: " + ONE_OF_THE_TWO);
    }
    return remarks.contains(Remark.PARTNER_ABSENT)
        ? plain.as(PAIR_NOT_IN_FILE, "add the other SA above, without `pair-spi`")
        : plain;
  }

  private List<Diagnostic> notes(Command.OnSa command, Route route) {
    List<Diagnostic> notes = new ArrayList<>();
    if (remarks.contains(Remark.UNKNOWN)) {
      notes.add(
          Explanation.at(command, Extension.SPI)
              .as(UPDATE_UNKNOWN_SA, "the command fails unless it is there already")
              .as(Severity.INFO)
              .say(Refusals.describe(command, route) + " is not added above"));
    }
    if (remarks.contains(Remark.PARTNER_UNKNOWN)) {
      long other = command.arguments().number(Extension.PAIR_SPI).orElse(0);
      notes.add(
          Explanation.at(command, Extension.PAIR_SPI)
              .as(PAIR_NOT_IN_FILE, "the command fails unless it is there already")
              .as(Severity.WARNING)
              .say("no SA with SPI 0x" + Long.toHexString(other) + " to pair with is added above"));
    }
    if (remarks.contains(Remark.NO_PAIR)) {
      notes.add(
          PairExplanations.unpaired(command)
              .as(Severity.INFO)
              .say(Refusals.describe(command, route) + " has no pair"));
    }
    if (remarks.contains(Remark.DEPENDS_ON_LOCAL_ADDRESSES)) {
      notes.add(dependsOnHost(command));
    }
    return notes;
  }

  private static boolean isUndirected(Command.OnSa command) {
    return !command.arguments().has(Extension.INBOUND)
        && !command.arguments().has(Extension.OUTBOUND);
  }

  private static Diagnostic dependsOnHost(Command.OnSa command) {
    boolean guessed = command.arguments().has(Extension.PAIR_SPI) && isUndirected(command);
    Explanation place =
        guessed
            ? Explanation.at(command, Extension.PAIR_SPI)
                .as(
                    DEPENDS_ON_LOCAL_ADDRESSES,
                    "say `inbound` or `outbound`, or which addresses the host has: `--local`")
            : Explanation.at(command, Extension.NAT_LOC, Extension.NAT_REM, Extension.PAIR_SPI)
                .as(DEPENDS_ON_LOCAL_ADDRESSES, "say which addresses the host has: `--local`");
    return place
        .as(Severity.INFO)
        .say("whether the SADB takes this depends on the addresses of the host");
  }
}
