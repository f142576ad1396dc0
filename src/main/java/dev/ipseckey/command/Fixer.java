package dev.ipseckey.command;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Patch;
import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the fixes of a text. Those that touch each other are made one after the other, each in a
 * text that has been checked again.
 */
final class Fixer {

  /** Fixes that call for each other without end would be a fault; so many passes no text needs. */
  private static final int MOST_PASSES = 20;

  private final Set<Safety> allowed;
  private final Function<SourceText, List<Diagnostic>> check;

  /**
   * @param allowed the fixes that may be made
   * @param check everything there is to say of a text
   */
  Fixer(Set<Safety> allowed, Function<SourceText, List<Diagnostic>> check) {
    this.allowed = allowed;
    this.check = check;
  }

  /**
   * A text before and after its fixes.
   *
   * @param count how many fixes were made
   * @param hadErrors whether there was an error in the text before
   */
  record Fixed(SourceText before, SourceText after, int count, boolean hadErrors) {}

  Fixed fix(SourceText text) {
    SourceText fixed = text;
    int count = 0;
    List<Diagnostic> found = check.apply(text);
    boolean hadErrors = found.stream().anyMatch(Diagnostic::isError);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      Patch patch = Patch.of(fixes(found));
      if (patch.size() == 0) {
        break;
      }
      fixed = SourceText.of(patch.apply(fixed));
      count += patch.size();
      found = check.apply(fixed);
    }
    return new Fixed(text, fixed, count, hadErrors);
  }

  /** The best allowed fix of each diagnostic. */
  private List<Fix> fixes(List<Diagnostic> found) {
    List<Fix> fixes = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      diagnostic.fixes().stream()
          .filter(fix -> allowed.contains(fix.safety()))
          .findFirst()
          .ifPresent(fixes::add);
    }
    return fixes;
  }
}
