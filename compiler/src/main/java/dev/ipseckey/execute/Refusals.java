package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.NO_ANSWER;
import static dev.ipseckey.diagnostic.DiagnosticId.SADB_ERROR;
import static dev.ipseckey.diagnostic.DiagnosticId.SADB_REFUSED;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_EXISTS;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_NOT_FOUND;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.source.Span;

/**
 * Puts an answer that is an error into words, at the word of the command that it speaks of. The
 * message is the manual page's wording; the {@link Explanation} says the rest.
 */
final class Refusals {

  private static final String TYPES = "there are SAs of the types ah and esp";

  private Refusals() {}

  /**
   * What to say of one message of a command.
   *
   * @param ambiguous whether the command has more destinations than this one, so that it has to be
   *     named
   */
  static Diagnostic of(Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    return explanation(command, answer).say(message(command, route, ambiguous, answer));
  }

  /** What to say of a command for all SAs of a type. */
  static Diagnostic ofTable(Span word, Header answer) {
    return isInvalid(answer)
        ? Diagnostic.of(SADB_REFUSED, word, invalid(answer)).hint(TYPES)
        : Diagnostic.of(SADB_ERROR, word, error(answer));
  }

  static Diagnostic noAnswer(Span word) {
    return Diagnostic.of(NO_ANSWER, word, "no answer from the SADB");
  }

  static Diagnostic strayAnswer(Span word) {
    return Diagnostic.of(
        SADB_ERROR, word, "the SADB gave an answer that belongs to another kind of command");
  }

  /** What the answer alone tells of the reason. */
  static Explanation explanation(Command.OnSa command, Header answer) {
    Explanation spi = Explanation.at(command, Extension.SPI);
    if (is(answer, Errno.EEXIST)) {
      return spi.as(SA_EXISTS, "delete it first, or change it with `update`");
    }
    if (is(answer, Errno.ESRCH) && namesOneSa(command)) {
      return spi.as(SA_NOT_FOUND, "`dump` shows what is there");
    }
    DiagnosticCode code = DiagnosticCode.of(answer.diagnostic()).orElse(DiagnosticCode.NONE);
    Explanation explanation = Explanations.of(code, command);
    return explanation.id() == SADB_REFUSED && !isInvalid(answer)
        ? explanation.as(SADB_ERROR)
        : explanation;
  }

  static String message(Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    if (is(answer, Errno.EEXIST)) {
      return describe(command, route) + " exists already";
    }
    if (is(answer, Errno.ESRCH) && namesOneSa(command)) {
      return describe(command, route) + " not found";
    }
    return (isInvalid(answer) ? invalid(answer) : error(answer)) + where(route, ambiguous);
  }

  /**
   * The manual page has a wording of its own for these two; for the others the code says what was
   * not found.
   */
  private static boolean namesOneSa(Command.OnSa command) {
    return switch (command) {
      case Command.Delete _, Command.Get _ -> true;
      case Command.Add _, Command.Update _, Command.UpdatePair _, Command.DeletePair _ -> false;
    };
  }

  private static boolean isInvalid(Header answer) {
    return is(answer, Errno.EINVAL) || is(answer, Errno.ESRCH);
  }

  private static boolean is(Header answer, Errno errno) {
    return answer.errno() == errno.number();
  }

  private static String invalid(Header answer) {
    String text =
        DiagnosticCode.of(answer.diagnostic()).map(DiagnosticCode::text).orElse("unknown");
    return "One of the entered values is incorrect: Diagnostic code "
        + answer.diagnostic()
        + ": "
        + text;
  }

  private static String error(Header answer) {
    String text = Errno.of(answer.errno()).map(Errno::text).orElse("error");
    String code =
        DiagnosticCode.of(answer.diagnostic())
            .filter(known -> known != DiagnosticCode.NONE)
            .map(known -> ", diagnostic code " + known.number() + ": " + known.text())
            .orElse("");
    return "the SADB could not do this: " + text + " (error " + answer.errno() + code + ")";
  }

  private static String where(Route route, boolean ambiguous) {
    return ambiguous ? route.destination().map(to -> " (for " + to + ")").orElse("") : "";
  }

  /** The SA that a command names. */
  static String describe(Command.OnSa command, Route route) {
    long spi = command.arguments().number(Extension.SPI).orElse(0);
    return "SA of type "
        + command.type().display()
        + " with SPI 0x"
        + Long.toHexString(spi)
        + route
            .destination()
            .filter(to -> !StandIns.isOne(to))
            .map(IpAddress::toString)
            .map(to -> " and destination " + to)
            .orElse("");
  }
}
