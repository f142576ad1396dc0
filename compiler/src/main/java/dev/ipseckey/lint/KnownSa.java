package dev.ipseckey.lint;

import dev.ipseckey.source.Span;
import java.util.Optional;

/**
 * What is remembered of an SA that the file adds.
 *
 * @param source where it comes from; empty if the command does not say
 * @param start offset of the command word in the file
 * @param length bytes of the command word
 * @param spiStart offset of the SPI in the file
 * @param spiLength bytes of the SPI
 * @param spiBase 8, 10 or 16
 */
public record KnownSa(
    SaIdentity identity,
    Optional<Peer> source,
    int start,
    short length,
    int spiStart,
    short spiLength,
    byte spiBase,
    Traits traits) {

  /** The command word, in the file. */
  public Span word() {
    return new Span(start, length);
  }

  /** The SPI, in the file. */
  public Span spi() {
    return new Span(spiStart, spiLength);
  }
}
