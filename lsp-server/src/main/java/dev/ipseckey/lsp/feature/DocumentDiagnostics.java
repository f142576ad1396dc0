package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.lsp.document.Snapshot;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * textDocument/diagnostic: all that there is to say of a document, with places in its text. The
 * same that {@code ipseckey check} finds.
 */
public final class DocumentDiagnostics {

  private static final int SECRET_BYTES = 32;

  private DocumentDiagnostics() {}

  /**
   * Checks a whole document, in the order of the text.
   *
   * @param cancelled is asked before each line
   * @throws CancellationException if nobody wants to know any more
   */
  public static List<Diagnostic> of(Snapshot snapshot, Checks checks, BooleanSupplier cancelled) {
    List<Diagnostic> found = new ArrayList<>();
    Linter linter = Rulebook.linter(checks.rules(), checks.facts(), DocumentDiagnostics::hash);
    FileChecker checker =
        new FileChecker(
            snapshot.options(),
            checks.action(snapshot.options()),
            line -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException();
              }
              CheckedLine linted = linter.lint(line);
              found.addAll(linted.diagnostics());
            });
    checker.check(snapshot.source());
    found.addAll(linter.finish());
    found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return found;
  }

  /** Of a document that nobody changes meanwhile. */
  public static List<Diagnostic> of(Snapshot snapshot, Checks checks) {
    return of(snapshot, checks, () -> false);
  }

  private static KeyedHash hash() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new KeyedHash(secret);
  }
}
