package dev.ipseckey.lsp.document;

import dev.ipseckey.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a logical line beside its text. All places in it are counted from the start of
 * the line, so that a line which only moves stays as it is.
 *
 * <p>Compared by identity: as long as a line is the same object, nothing of it has changed.
 */
public final class LogicalLine {

  private final int length;
  private final List<Diagnostic> diagnostics;
  private final Optional<CommandFacts> facts;
  private final boolean comment;

  LogicalLine(
      int length, List<Diagnostic> diagnostics, Optional<CommandFacts> facts, boolean comment) {
    this.length = length;
    this.diagnostics = List.copyOf(diagnostics);
    this.facts = facts;
    this.comment = comment;
  }

  /** Bytes, the newline that ends it included. */
  public int length() {
    return length;
  }

  /** What the line by itself shows to be wrong with it. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What its command says; empty for a line without a known command. */
  public Optional<CommandFacts> facts() {
    return facts;
  }

  public boolean isComment() {
    return comment;
  }
}
