package dev.ipseckey.syntax;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A word of a command. Belongs to its {@link CommandLine}, which uses it again for the next line.
 */
public final class Word {

  private static final byte[] NONE = {};

  private byte[] bytes = NONE;
  private int start;
  private int end;
  private int contentStart;
  private int contentEnd;
  private boolean quoted;
  private boolean broken;
  private int type;
  private Role role = Role.STRAY;

  Word() {}

  void plain(SourceText source, int from, int to, int tokenType, Role part) {
    bytes = source.bytes();
    start = from;
    end = to;
    contentStart = from;
    contentEnd = to;
    quoted = false;
    broken = false;
    type = tokenType;
    role = part;
  }

  void quoted(int from, int to, boolean isBroken) {
    contentStart = from;
    contentEnd = to;
    quoted = true;
    broken = isBroken;
  }

  int type() {
    return type;
  }

  public Role role() {
    return role;
  }

  /** The word with its quotation marks. */
  public Span span() {
    return Span.between(start, end);
  }

  /** Offset of the first byte. */
  public int start() {
    return start;
  }

  /** Offset behind the last byte. */
  public int end() {
    return end;
  }

  /**
   * Offset of the first byte that counts: behind an opening quotation mark and the blanks that
   * follow it.
   */
  public int contentStart() {
    return contentStart;
  }

  /** Offset behind the last byte that counts. */
  public int contentEnd() {
    return contentEnd;
  }

  /** Whether there is a quotation mark in it. */
  public boolean isQuoted() {
    return quoted;
  }

  /** Whether its quotation marks are wrong, which has been reported: what it says is a guess. */
  public boolean isBroken() {
    return broken;
  }

  /** The command that it names, in any case; empty if it stands elsewhere. */
  public Optional<CommandName> command() {
    return role == Role.COMMAND ? Keywords.command(type) : Optional.empty();
  }

  /** The extension that it names, in any case; empty if it stands elsewhere. */
  public Optional<Extension> extension() {
    return role == Role.KEYWORD ? Keywords.extension(type) : Optional.empty();
  }

  /** Whether the word is exactly {@code text}. */
  public boolean is(String text) {
    int length = contentEnd - contentStart;
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[contentStart + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is an upper-case ASCII letter in it. */
  public boolean hasUpperCase() {
    for (int i = contentStart; i < contentEnd; i++) {
      if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
        return true;
      }
    }
    return false;
  }

  /**
   * What the word says; a backslash and newline inside quotation marks are a blank and a newline.
   */
  public String text() {
    String text =
        new String(bytes, contentStart, contentEnd - contentStart, StandardCharsets.UTF_8);
    return quoted ? text.replace("\\\n", " \n") : text;
  }

  /** The bytes that {@link #contentStart} and {@link #contentEnd} point into. */
  public byte[] bytes() {
    return bytes;
  }

  /** A key may be in it, so it does not show what it says. */
  @Override
  public String toString() {
    return role + "@" + start + "+" + (end - start);
  }
}
