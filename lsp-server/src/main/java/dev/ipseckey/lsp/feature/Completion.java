package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * textDocument/completion: what can stand at a place. The grammar says what that is: the text before
 * the place is read with a word put there, and the part that this word plays is looked at.
 */
public final class Completion {

  /** A word that is no keyword anywhere. */
  private static final String PROBE = "~";

  /**
   * What can be typed.
   *
   * @param insert what has been typed of the word, to be replaced
   * @param replace the whole word, to be replaced if the user wants that
   */
  public record Offer(List<Suggestion> suggestions, Span insert, Span replace) {
    public Offer {
      suggestions = List.copyOf(suggestions);
    }
  }

  private final Snapshot snapshot;
  private final int offset;

  private Completion(Snapshot snapshot, int offset) {
    this.snapshot = snapshot;
    this.offset = offset;
  }

  public static Offer at(Snapshot snapshot, int offset) {
    return new Completion(snapshot, offset).offer();
  }

  private Offer offer() {
    Optional<PlacedLine> placed = line();
    int lineStart = placed.map(PlacedLine::start).orElse(offset);
    int lineEnd = placed.map(PlacedLine::end).orElse(offset);
    String before = snapshot.text(Span.between(lineStart, offset));
    int typed = before.length() - lengthOfLastWord(before);
    int wordStart = offset - bytes(before.substring(typed));
    String behind = snapshot.text(Span.between(offset, lineEnd));
    int wordEnd = offset + bytes(behind.substring(0, lengthOfFirstWord(behind)));
    Span insert = Span.between(wordStart, offset);
    Span replace = Span.between(wordStart, wordEnd);
    if (before.stripLeading().startsWith("#")) {
      return new Offer(SuppressionWords.at(before.substring(0, typed)), insert, replace);
    }
    List<Suggestion> found =
        suggestions(before.substring(0, typed), placed.map(line -> others(line, wordStart)));
    return new Offer(found, insert, replace);
  }

  /** The logical line at the place; behind a continuation at the very end the one that goes on. */
  private Optional<PlacedLine> line() {
    Optional<PlacedLine> here = snapshot.lineAt(offset);
    if (here.isPresent() || offset == 0) {
      return here;
    }
    return snapshot
        .lineAt(offset - 1)
        .filter(last -> snapshot.text(last.span()).endsWith("\\\n"));
  }

  /** The line without the word that is being typed, which may say something by chance. */
  private CommandLine others(PlacedLine placed, int wordStart) {
    int at = wordStart - placed.start();
    String text = snapshot.text(placed.span());
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int end = at;
    while (end < bytes.length && bytes[end] > ' ') {
      end++;
    }
    String without =
        new String(bytes, 0, at, java.nio.charset.StandardCharsets.UTF_8)
            + PROBE
            + new String(bytes, end, bytes.length - end, java.nio.charset.StandardCharsets.UTF_8);
    return read(without).line();
  }

  private List<Suggestion> suggestions(String before, Optional<CommandLine> whole) {
    LineView probed = read(before + PROBE);
    CommandLine line = probed.line();
    if (line.wordCount() == 0) {
      return List.of();
    }
    int last = line.wordCount() - 1;
    Word word = line.word(last);
    if (word.isQuoted()) {
      return List.of();
    }
    Role role = word.role();
    CommandName command = line.word(0).command().orElse(null);
    if (role == Role.COMMAND) {
      return CommandWords.all(snapshot);
    }
    if (command == null) {
      return List.of();
    }
    return switch (role) {
      case COMMAND, OPERAND -> List.of();
      case SA_TYPE -> CommandWords.saTypes(command);
      case KEYWORD, STRAY ->
          ExtensionWords.of(command, probed, whole.orElse(line));
      case VALUE -> new ValueWords(snapshot, offset, probed, whole.orElse(line)).at(last);
    };
  }

  private LineView read(String text) {
    AnalysisOptions options = snapshot.options();
    Snapshot one = Snapshot.of(snapshot.uri(), snapshot.version(), text, options);
    return one.view(one.lineAt(0).orElseThrow());
  }

  private static int lengthOfLastWord(String text) {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) > ' ') {
      at--;
    }
    return text.length() - at;
  }

  private static int lengthOfFirstWord(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }

  private static int bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }
}
