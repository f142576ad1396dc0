package dev.ipseckey.format;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one way in which a word is written. Keywords, commands and identity types have one spelling;
 * hex digits and algorithms are in lower case; everything else is as it was typed.
 */
final class Spelling {

  private static final byte[][] KEYWORDS =
      Extension.all().stream().map(keyword -> bytes(keyword.canonical())).toArray(byte[][]::new);

  private static final byte[][] COMMANDS =
      CommandName.all().stream().map(command -> bytes(command.canonical())).toArray(byte[][]::new);

  private final TextBuffer out;
  private final HexForm hex = new HexForm();

  Spelling(TextBuffer out) {
    this.out = out;
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  void command(CommandName command) {
    out.add(COMMANDS[command.ordinal()]);
  }

  void keyword(Extension extension) {
    out.add(KEYWORDS[extension.ordinal()]);
  }

  /** A name in lower case, or a number. */
  void saType(Word word) {
    out.add(word.bytes(), word.contentStart(), word.contentEnd());
    out.lower(word.contentEnd() - word.contentStart(), 0);
  }

  /**
   * A value of an extension.
   *
   * @param index which of its words, from 0
   */
  void value(Word word, ValueKind kind, int index) {
    switch (kind) {
      case AUTH_ALGORITHM, ENCR_ALGORITHM -> write(word, word.contentEnd());
      case NUMBER, PORT, PROTOCOL, STATE -> write(word, hex.numberEnd(word));
      case KEY -> write(word, hex.keyEnd(word));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 -> write(word, hex.ipv6End(word));
      case IDENTITY -> {
        if (index == 0) {
          identityType(word);
        } else {
          asTyped(word);
        }
      }
      case FLAG, ENCAPSULATION, LABEL, UNUSED -> asTyped(word);
    }
  }

  void asTyped(Word word) {
    write(word, word.contentStart());
  }

  private void identityType(Word word) {
    Optional<IdentityType> type = IdentityType.named(word.text());
    if (type.isPresent()) {
      out.add(bytes(type.get().names().getFirst()));
    } else {
      write(word, hex.numberEnd(word));
    }
  }

  /**
   * Writes a word in its quotation marks, and in new ones if a backslash at its end could come to
   * stand at the end of the line.
   *
   * @param lowerEnd up to where letters are written in lower case
   */
  private void write(Word word, int lowerEnd) {
    byte[] text = word.bytes();
    boolean backslash = text[word.end() - 1] == '\\' && !word.isQuoted();
    if (backslash) {
      out.add('"');
    }
    out.add(text, word.start(), word.end());
    if (lowerEnd > word.contentStart()) {
      out.lower(word.end() - word.contentStart(), word.end() - lowerEnd);
    }
    if (backslash) {
      out.add('"');
    }
  }
}
