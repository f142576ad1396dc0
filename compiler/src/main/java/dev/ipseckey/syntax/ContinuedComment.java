package dev.ipseckey.syntax;

import static dev.ipseckey.diagnostic.DiagnosticId.COMMENT_CONTINUED;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.source.Span;

/**
 * Finds the comment that ends in a backslash and so takes in the next line; an error if that line
 * was a command.
 */
final class ContinuedComment {

  private final boolean strictCompat;
  private final PhysicalLines lines;

  ContinuedComment(boolean strictCompat, PhysicalLines lines) {
    this.strictCompat = strictCompat;
    this.lines = lines;
  }

  /** Checks a comment of several physical lines; {@code hash} is where it opens. */
  void check(CommandLine line, int hash, int end) {
    int first = lines.end(hash) + 1;
    if (first >= end) {
      return;
    }
    int swallowed = first;
    while (swallowed < end && !lines.isCommand(swallowed)) {
      swallowed = lines.end(swallowed) + 1;
    }
    boolean swallowsCommand = swallowed < end;
    Span backslash = new Span((swallowsCommand ? swallowed : first) - 2, 1);
    Diagnostic found =
        Diagnostic.of(
                COMMENT_CONTINUED,
                backslash,
                "the comment goes on over the next line, because a backslash ends it")
            .hint("remove the backslash");
    line.report(
        swallowsCommand
            ? found
                .as(strictCompat ? Severity.WARNING : Severity.ERROR)
                .related(lines.words(swallowed), "this command becomes part of the comment")
            : found);
  }
}
