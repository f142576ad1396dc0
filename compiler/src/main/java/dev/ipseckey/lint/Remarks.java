package dev.ipseckey.lint;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/** Takes what rules have to say. */
public interface Remarks {

  /** Says something of the line at hand; all its places lie in that line. */
  void add(Diagnostic diagnostic);

  /**
   * Says something of the file; its places count from the file's first byte, and may lie anywhere
   * in it. It is told when the file has ended.
   */
  void addOfFile(Diagnostic diagnostic);

  /** A place in a text as a place in its file. */
  static Span inFile(SourceText source, Span span) {
    return new Span(Math.toIntExact(source.firstByte() + span.start()), span.length());
  }
}
