package dev.ipseckey.syntax;

import static dev.ipseckey.diagnostic.DiagnosticId.COMMENT_IN_COMMAND;
import static dev.ipseckey.diagnostic.DiagnosticId.EMPTY_STRING;
import static dev.ipseckey.diagnostic.DiagnosticId.MISPLACED_QUOTE;
import static dev.ipseckey.diagnostic.DiagnosticId.MULTILINE_STRING;
import static dev.ipseckey.diagnostic.DiagnosticId.QUOTED_LEADING_BLANK;
import static dev.ipseckey.diagnostic.DiagnosticId.SAVED_DYING;
import static dev.ipseckey.diagnostic.DiagnosticId.SINGLE_QUOTE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNTERMINATED_QUOTE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/**
 * Reads a text logical line by logical line: joins, cuts into words, tells their parts. Never
 * throws, whatever the bytes are.
 *
 * <p>One {@link CommandLine} is filled again and again; nothing is allocated for a line without
 * faults.
 */
public final class CommandLineReader {

  /**
   * How save marks an SA that was about to go; it stands inside a command, where a comment cannot.
   */
  private static final String DYING_REMARK = "# WARNING: SA was dying or dead.";

  /** A quoted word, which no place takes for a keyword before it has looked inside. */
  private static final byte[] NO_KEYWORD = {'"', '.', '"'};

  private final LineJoiner joiner;
  private final WordScanner scanner = new WordScanner();
  private final WordScanner inside = new WordScanner();
  private final RoleReader roles = new RoleReader();
  private final CommandLine pooled = new CommandLine();
  private CommandLine line = pooled;
  private SourceText source = SourceText.of("");
  private int position;

  /**
   * @param strictCompat whether to let pass what the reference implementation lets pass
   */
  public CommandLineReader(boolean strictCompat) {
    this.joiner = new LineJoiner(strictCompat);
  }

  /** Starts at the beginning of {@code text}. */
  public void open(SourceText text) {
    source = text;
    position = 0;
    joiner.open(text);
  }

  /** Goes to the next logical line; false at the end of the text. */
  public boolean next() {
    return next(pooled);
  }

  /**
   * Goes to the next logical line and fills {@code target} with it; false at the end of the text.
   */
  boolean next(CommandLine target) {
    line = target;
    if (position >= source.length()) {
      return false;
    }
    line.open(source, position);
    int end = joiner.join(position, line);
    line.close(end);
    if (!line.isComment() && !line.isOverlong()) {
      parse(position, end);
    }
    line.sort();
    position = end;
    return true;
  }

  /** Number of the physical line behind those read so far. */
  public long nextLineNumber() {
    return source.firstLine() + joiner.newlines();
  }

  /** The line that {@link #next} went to; good until it is called again. */
  public CommandLine line() {
    return line;
  }

  private void parse(int from, int end) {
    roles.begin();
    scanner.open(joiner.joined(), from, end);
    int mode = scanner.mode();
    while (scanner.next()) {
      switch (scanner.type()) {
        case IpseckeyLexer.EOL -> {}
        case IpseckeyLexer.REMARK -> remark();
        case IpseckeyLexer.QUOTED -> quoted(mode);
        default -> plain();
      }
      mode = scanner.mode();
    }
  }

  /**
   * A line of words that are cut already. What each of them says is looked up in its place, as if
   * it stood in quotation marks.
   *
   * @param text the words with one blank between them
   * @param lengths bytes of each word
   */
  CommandLine ofWords(SourceText text, int[] lengths) {
    source = text;
    line = new CommandLine();
    line.open(text, 0);
    line.close(text.length());
    roles.begin();
    scanner.open(text.bytes(), 0, 0);
    int from = 0;
    for (int length : lengths) {
      int mode = scanner.mode();
      int type = typeInside(text.bytes(), mode, from, from + length);
      if (!Keywords.isKeyword(type)) {
        scanner.mode(behindWord(mode));
      }
      Word word = line.add();
      word.plain(text, from, from + length, type, roles.next(type));
      word.quoted(from, from + length, false);
      from += length + 1;
    }
    return line;
  }

  /** The place behind any word that is no keyword of its own place. */
  private int behindWord(int mode) {
    inside.open(NO_KEYWORD, 0, NO_KEYWORD.length, mode);
    inside.next();
    return inside.mode();
  }

  private void plain() {
    int type = scanner.type();
    line.add().plain(source, scanner.tokenStart(), scanner.tokenEnd(), type, roles.next(type));
    if (type == IpseckeyLexer.WORD && source.at(scanner.tokenStart()) == '\'') {
      Span span = Span.between(scanner.tokenStart(), scanner.tokenEnd());
      line.report(
          Diagnostic.of(SINGLE_QUOTE, span, "a single quotation mark is part of the word")
              .hint("quote with \""));
    }
  }

  private void remark() {
    int start = scanner.tokenStart();
    int end = scanner.tokenEnd();
    while (end > start && Blanks.isBlank(joiner.joined()[end - 1])) {
      end--;
    }
    Span span = Span.between(start, end);
    line.markIncomplete();
    MovedRemark moved = new MovedRemark(source, line.span(), span);
    if (source.text(span).startsWith(DYING_REMARK)) {
      Diagnostic found =
          Diagnostic.of(
                  SAVED_DYING,
                  span,
                  "save has put a remark into the command of an SA that was dying; no file with it can be loaded")
              .hint(
                  "delete the command if the SA is no longer wanted, else move the remark above it");
      line.report(moved.fix(Safety.SUGGESTED).map(found::fix).orElse(found));
    } else {
      Diagnostic found =
          Diagnostic.of(
                  COMMENT_IN_COMMAND,
                  span,
                  "no comment can stand here: # opens one only at the start of a command")
              .hint("move the comment to a line of its own above the command");
      line.report(moved.fix(Safety.SAFE).map(found::fix).orElse(found));
    }
  }

  /**
   * A word with a quotation mark in it. What stands inside the marks is looked up again in its
   * place, for a quoted keyword is one too.
   *
   * @param mode the place of the word
   */
  private void quoted(int mode) {
    byte[] text = joiner.joined();
    int start = scanner.tokenStart();
    int end = scanner.tokenEnd();
    int open = indexOfQuote(text, start, end);
    int close = indexOfQuote(text, open + 1, end);
    int contentStart = open == start ? skipBlanks(text, start + 1, close) : start;
    boolean broken = open != start || close != end - 1;
    if (broken) {
      reportBroken(open == start && close == end, start, end);
    } else if (contentStart == close) {
      line.report(
          Diagnostic.of(
              EMPTY_STRING,
              Span.between(start, end),
              "a quoted word with nothing in it vanishes, and the next word takes its place"));
      scanner.mode(mode);
      return;
    } else {
      reportOddities(start, contentStart, end);
    }
    int type = typeInside(text, mode, contentStart, close);
    Word word = line.add();
    word.plain(source, start, end, type, roles.next(type));
    word.quoted(contentStart, close, broken);
  }

  private int typeInside(byte[] text, int mode, int from, int to) {
    inside.open(text, from, to, mode);
    if (inside.next()
        && inside.tokenStart() == from
        && inside.tokenEnd() == to
        && Keywords.isKeyword(inside.type())) {
      scanner.mode(inside.mode());
      return inside.type();
    }
    return IpseckeyLexer.QUOTED;
  }

  private void reportBroken(boolean unterminated, int start, int end) {
    line.markIncomplete();
    Span span = Span.between(start, end);
    if (unterminated) {
      line.report(
          Diagnostic.of(
                  UNTERMINATED_QUOTE,
                  span,
                  "nothing closes this quotation mark, so the word takes in the rest of the command")
              .hint("close it with \""));
    } else {
      line.report(
          Diagnostic.of(
                  MISPLACED_QUOTE,
                  span,
                  "a quotation mark inside a word: what follows the closing one is lost")
              .hint("put the marks around the whole word; there is no way to write one inside"));
    }
  }

  private void reportOddities(int start, int contentStart, int end) {
    if (contentStart > start + 1) {
      Span blanks = Span.between(start + 1, contentStart);
      line.report(
          Diagnostic.of(
                  QUOTED_LEADING_BLANK,
                  blanks,
                  "blanks behind the opening quotation mark are dropped")
              .hint("remove them")
              .fix(Fix.of("remove them", Safety.SAFE, blanks, "")));
    }
    for (int i = start; i < end; i++) {
      if (source.at(i) == '\n') {
        line.report(
            Diagnostic.of(
                MULTILINE_STRING,
                Span.between(start, end),
                "the quoted word runs over several lines, and a newline becomes part of it"));
        return;
      }
    }
  }

  private static int indexOfQuote(byte[] text, int from, int end) {
    int at = from;
    while (at < end && text[at] != '"') {
      at++;
    }
    return at;
  }

  private static int skipBlanks(byte[] text, int from, int end) {
    int at = from;
    while (at < end && Blanks.isBlank(text[at])) {
      at++;
    }
    return at;
  }
}
