package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a refusal comes to in one command: its name, the word that caused it, and the next step.
 *
 * @param id what kind of refusal
 * @param severity an error, unless it may turn out otherwise
 * @param place the word
 * @param hint what to do, in terms of the command; holds no key digit
 */
record Explanation(
    DiagnosticId id,
    Severity severity,
    Span place,
    Optional<String> hint,
    List<Related> related,
    List<Fix> fixes) {

  /**
   * A refusal of no special kind.
   *
   * @param suspects extensions, the most likely first; the value of the first one that the command
   *     has is the place, or else the command's word
   */
  static Explanation at(Command.OnSa command, Extension... suspects) {
    for (Extension suspect : suspects) {
      Optional<Argument> argument = command.arguments().get(suspect);
      if (argument.isPresent()) {
        return at(argument.get().value());
      }
    }
    return at(command.word());
  }

  static Explanation at(Span place) {
    return new Explanation(
        DiagnosticId.SADB_REFUSED, Severity.ERROR, place, Optional.empty(), List.of(), List.of());
  }

  /** This place, under another name and with the next step. An error stays one. */
  Explanation as(DiagnosticId other, String step) {
    return new Explanation(other, severity, place, Optional.of(step), related, fixes);
  }

  Explanation as(DiagnosticId other) {
    return new Explanation(other, severity, place, hint, related, fixes);
  }

  Explanation as(Severity other) {
    return new Explanation(id, other, place, hint, related, fixes);
  }

  Explanation related(Span there, String label) {
    return new Explanation(id, severity, place, hint, List.of(new Related(there, label)), fixes);
  }

  Explanation fix(Fix fix) {
    return new Explanation(id, severity, place, hint, related, List.of(fix));
  }

  Diagnostic say(String message) {
    return new Diagnostic(id, severity, message, place, List.of(), hint, related, fixes);
  }
}
