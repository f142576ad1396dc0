package dev.ipseckey.syntax;

import static dev.ipseckey.diagnostic.DiagnosticId.COMMENT_CONTINUED;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the comment that ends in a backslash and so takes in the next line; an error if that line
 * was a command.
 */
final class ContinuedComment {

  private static final String TITLE = "remove the backslash";

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
                .fix(Fix.of(TITLE, Safety.SUGGESTED, backslashes(swallowed), ""))
            : found.fix(new Fix(TITLE, Safety.SAFE, separated(first, end))));
  }

  /** Each line becomes a comment of its own. */
  private List<Edit> separated(int first, int end) {
    List<Edit> edits = new ArrayList<>();
    for (int at = first; at < end; at = lines.end(at) + 1) {
      edits.add(Edit.of(backslashes(at), ""));
      if (lines.words(at).length() > 0 && !lines.isRemark(at)) {
        edits.add(Edit.of(new Span(at, 0), "# "));
      }
    }
    return edits;
  }

  /** The backslashes at the end of the line before {@code lineStart}. */
  private Span backslashes(int lineStart) {
    int end = lineStart - 1;
    int start = end;
    while (start > 0 && lines.at(start - 1) == '\\') {
      start--;
    }
    return Span.between(start, end);
  }
}
