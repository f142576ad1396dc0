package dev.ipseckey.format;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The one way in which a word is written. Keywords, commands and identity types have one spelling;
 * hex digits and algorithms are in lower case; everything else is as it was typed.
 */
final class Spelling {

  private static final List<byte[]> KEYWORDS =
      Extension.all().stream().map(keyword -> bytes(keyword.canonical())).toList();

  private static final List<byte[]> COMMANDS =
      CommandName.all().stream().map(command -> bytes(command.canonical())).toList();

  private final TextBuffer out;

  Spelling(TextBuffer out) {
    this.out = out;
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  void command(CommandName command) {
    out.add(COMMANDS.get(command.ordinal()));
  }

  void keyword(Extension extension) {
    out.add(KEYWORDS.get(extension.ordinal()));
  }

  /** A name in lower case, or a number. */
  void saType(Word word) {
    addLower(word.bytes(), word.contentStart(), word.contentEnd());
  }

  /**
   * A value of an extension.
   *
   * @param index which of its words, from 0
   */
  void value(Word word, ValueKind kind, int index) {
    switch (kind) {
      case AUTH_ALGORITHM, ENCR_ALGORITHM -> write(word, word.contentEnd());
      case NUMBER, PORT, PROTOCOL, STATE -> write(word, HexForm.numberEnd(word));
      case KEY -> write(word, HexForm.keyEnd(word));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 ->
          write(word, HexForm.ipv6End(word));
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
      write(word, HexForm.numberEnd(word));
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
    int start = word.contentStart();
    int end = word.contentEnd();
    boolean backslash = !word.isQuoted() && text[end - 1] == '\\';
    if (backslash) {
      out.add('"');
    }
    out.add(text, word.start(), start);
    addLower(text, start, lowerEnd);
    out.add(text, lowerEnd, word.end());
    if (backslash) {
      out.add('"');
    }
  }

  private void addLower(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = text[i];
      out.add(b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
    }
  }
}
