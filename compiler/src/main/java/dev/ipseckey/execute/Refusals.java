package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.NO_ANSWER;
import static dev.ipseckey.diagnostic.DiagnosticId.SADB_ERROR;
import static dev.ipseckey.diagnostic.DiagnosticId.SADB_REFUSED;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_EXISTS;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_NOT_FOUND;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.source.Span;
import java.util.Optional;

/** Puts an answer that is an error into words, at the word of the command that it speaks of. */
final class Refusals {

  private Refusals() {}

  /**
   * What to say of one message of a command.
   *
   * @param ambiguous whether the command has more destinations than this one, so that it has to be
   *     named
   */
  static Diagnostic of(Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    Errno errno = Errno.of(answer.errno()).orElse(Errno.OK);
    return switch (errno) {
      case EEXIST ->
          Diagnostic.of(SA_EXISTS, spi(command), describe(command, route) + " exists already")
              .hint("delete it first, or change it with `update`");
      case ESRCH ->
          namesOneSa(command)
              ? Diagnostic.of(SA_NOT_FOUND, spi(command), describe(command, route) + " not found")
              : refused(command, route, ambiguous, answer);
      case EINVAL -> refused(command, route, ambiguous, answer);
      case OK,
          EPERM,
          ENOENT,
          ENOMEM,
          EBUSY,
          EMSGSIZE,
          EPROTOTYPE,
          EOPNOTSUPP,
          EPFNOSUPPORT,
          ENOBUFS ->
          error(command.word(), answer, where(route, ambiguous));
    };
  }

  /** What to say of a command for all SAs of a type. */
  static Diagnostic ofTable(Span word, Header answer) {
    return error(word, answer, "");
  }

  static Diagnostic noAnswer(Span word) {
    return Diagnostic.of(NO_ANSWER, word, "no answer from the SADB");
  }

  static Diagnostic strayAnswer(Span word) {
    return Diagnostic.of(
        SADB_ERROR, word, "the SADB gave an answer that belongs to another kind of command");
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

  private static Diagnostic refused(
      Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    Optional<DiagnosticCode> code = DiagnosticCode.of(answer.diagnostic());
    String text = code.map(DiagnosticCode::text).orElse("unknown");
    return Diagnostic.of(
        SADB_REFUSED,
        code.map(known -> Culprit.of(known, command)).orElse(command.word()),
        "One of the entered values is incorrect: Diagnostic code "
            + answer.diagnostic()
            + ": "
            + text
            + where(route, ambiguous));
  }

  private static Diagnostic error(Span word, Header answer, String where) {
    String text = Errno.of(answer.errno()).map(Errno::text).orElse("error");
    String code = answer.diagnostic() == 0 ? "" : ", diagnostic code " + answer.diagnostic();
    return Diagnostic.of(
        SADB_ERROR,
        word,
        "the SADB could not do this: " + text + " (error " + answer.errno() + code + ")" + where);
  }

  private static String where(Route route, boolean ambiguous) {
    return ambiguous ? route.destination().map(to -> " (for " + to + ")").orElse("") : "";
  }

  private static Span spi(Command.OnSa command) {
    return command.arguments().get(Extension.SPI).map(Argument::value).orElse(command.word());
  }

  private static String describe(Command.OnSa command, Route route) {
    long spi = command.arguments().number(Extension.SPI).orElse(0);
    String destination = route.destination().map(to -> " and destination " + to).orElse("");
    return "SA of type "
        + command.type().display()
        + " with SPI 0x"
        + Long.toHexString(spi)
        + destination;
  }
}
