package dev.ipseckey.lsp.document;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A logical line read again, with all its words and values. Its places are those of the line;
 * {@link #inText} gives those of the document.
 */
public record LineView(PlacedLine placed, CheckedLine checked) {

  public CommandLine line() {
    return checked.line();
  }

  public List<Word> words() {
    return line().words();
  }

  /** The place in the document of a place in the line. */
  public Span inText(Span inLine) {
    return placed.inText(inLine);
  }

  /** Offset in the line of an offset in the document. */
  public int inLine(int offset) {
    return offset - placed.start();
  }

  /** The text of a place in the line, keys as {@code X}. */
  public String show(Span inLine) {
    return KeyMask.of(checked).show(inLine);
  }

  /** The command that the line begins with. */
  public Optional<CommandName> command() {
    return line().wordCount() == 0 ? Optional.empty() : line().word(0).command();
  }

  /** The SA type, unless it is missing or wrong. */
  public Optional<SaType> type() {
    return placed.line().facts().flatMap(CommandFacts::type);
  }

  /** Index of the word that a place of the document is in, or right behind. */
  public OptionalInt wordAt(int offset) {
    int at = inLine(offset);
    for (int i = 0; i < line().wordCount(); i++) {
      Word word = line().word(i);
      if (word.start() <= at && at <= word.end()) {
        boolean nextBegins = i + 1 < line().wordCount() && line().word(i + 1).start() == at;
        return OptionalInt.of(nextBegins ? i + 1 : i);
      }
    }
    return OptionalInt.empty();
  }

  /** The extension that a word names, or is the value of. */
  public Optional<Extension> extensionOf(int word) {
    int at = word;
    while (at > 0 && line().word(at).role() == Role.VALUE) {
      at--;
    }
    return line().word(at).extension();
  }

  /** The argument that a word belongs to, unless its value could not be read. */
  public Optional<Argument> argumentOf(int word) {
    Span span = line().word(word).span();
    for (Argument argument : checked.arguments().inOrder()) {
      if (argument.keyword().start() <= span.start() && span.end() <= argument.value().end()) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** Whether a word is a key, or may be a part of one. */
  public boolean isSecret(int word) {
    return line().word(word).role() != Role.KEYWORD && isBehindKey(word);
  }

  private boolean isBehindKey(int word) {
    int at = word;
    while (at > 0 && line().word(at).role() != Role.KEYWORD) {
      at--;
    }
    return line().word(at).extension().filter(found -> found.kind() == ValueKind.KEY).isPresent();
  }
}
