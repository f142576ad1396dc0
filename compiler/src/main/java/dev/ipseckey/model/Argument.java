package dev.ipseckey.model;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaState;
import dev.ipseckey.source.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An extension of a command with its value, decoded and in range.
 *
 * <p>Every argument knows its keyword's place and its value's; a flag's value is its keyword.
 */
public sealed interface Argument {

  Extension extension();

  /** The word that names the extension. */
  Span keyword();

  /** The value; for an identity its type and its text. */
  Span value();

  /** {@code inbound} or {@code outbound}. */
  record Flag(Extension extension, Span keyword) implements Argument {
    @Override
    public Span value() {
      return keyword;
    }
  }

  /** A number, port or protocol number; unsigned 64 bits. */
  record Numeric(Extension extension, Span keyword, Span value, long number) implements Argument {}

  /** The state to give the SA. */
  record State(Extension extension, Span keyword, Span value, SaState state) implements Argument {}

  /**
   * An algorithm.
   *
   * @param number its number, 0 to 255; 0 means not given
   * @param algorithm its row of the table, unless it was named by a number that the table lacks
   */
  record AlgorithmChoice(
      Extension extension, Span keyword, Span value, int number, Optional<Algorithm> algorithm)
      implements Argument {}

  /** {@code encap udp}. */
  record Encapsulation(Extension extension, Span keyword, Span value) implements Argument {}

  /** An outer or NAT address, or a name for it. */
  record Address(Extension extension, Span keyword, Span value, AddressPattern pattern)
      implements Argument {}

  /**
   * An inner address or network, or a name for it.
   *
   * @param prefix the prefix length as written: up to 32 for an IPv4 literal, else up to 128; empty
   *     for a host
   */
  record InnerAddress(
      Extension extension, Span keyword, Span value, AddressPattern pattern, OptionalInt prefix)
      implements Argument {}

  /** A key. */
  record Key(Extension extension, Span keyword, Span value, KeyMaterial key) implements Argument {}

  /**
   * A certificate identity.
   *
   * @param type its number, 0 to 65535
   * @param text the identity itself
   */
  record Identity(Extension extension, Span keyword, Span value, int type, String text)
      implements Argument {}

  /**
   * A sensitivity label.
   *
   * @param hex its internal form, {@code 0x}… in groups joined by {@code -}
   */
  record Label(Extension extension, Span keyword, Span value, String hex) implements Argument {}
}
