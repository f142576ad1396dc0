package dev.ipseckey.syntax;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One logical line: its words, the part each plays, and what was wrong with its form. Nothing of
 * the line is lost: {@link #pieces()} gives every byte of it.
 *
 * <p>A {@link CommandLineReader} fills the same line again and again; {@link Document} makes lines
 * that stay.
 */
public final class CommandLine {

  private SourceText source = SourceText.of("");
  private int start;
  private int end;
  private boolean comment;
  private boolean incomplete;
  private boolean overlong;
  private boolean odd;
  private int wordCount;
  private Word[] words = {};
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  CommandLine() {}

  void open(SourceText text, int from) {
    source = text;
    start = from;
    comment = false;
    incomplete = false;
    overlong = false;
    odd = false;
    wordCount = 0;
    if (!diagnostics.isEmpty()) {
      diagnostics.clear();
    }
  }

  void close(int to) {
    end = to;
  }

  Word add() {
    if (wordCount == words.length) {
      words = Arrays.copyOf(words, Math.max(16, 2 * wordCount));
      for (int i = wordCount; i < words.length; i++) {
        words[i] = new Word();
      }
    }
    return words[wordCount++];
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Puts what was found in the order of the text. */
  void sort() {
    if (diagnostics.size() > 1) {
      diagnostics.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    }
  }

  void markComment() {
    comment = true;
  }

  void markIncomplete() {
    incomplete = true;
  }

  void markOverlong() {
    overlong = true;
  }

  void markOdd() {
    odd = true;
  }

  public SourceText source() {
    return source;
  }

  /** The whole line with the newline that ends it. */
  public Span span() {
    return Span.between(start, end);
  }

  public int wordCount() {
    return wordCount;
  }

  public Word word(int index) {
    return words[index];
  }

  /** The words in order; a view that changes with the line. */
  public List<Word> words() {
    return Collections.unmodifiableList(Arrays.asList(words).subList(0, wordCount));
  }

  /** Whether the line is a comment. */
  public boolean isComment() {
    return comment;
  }

  /**
   * Whether part of the command was taken by a comment or a wrong quotation mark, so that what is
   * missing may stand there.
   */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Whether the line is over the limits of the language, and so has no words. */
  public boolean isOverlong() {
    return overlong;
  }

  /** Whether all bytes of the line are ASCII, and none is NUL. */
  public boolean isAscii() {
    return !odd;
  }

  /** What is wrong with the form of the line, in its order. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The line cut into pieces without a gap. */
  public List<Piece> pieces() {
    return Pieces.of(this);
  }
}
