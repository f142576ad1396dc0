package dev.ipseckey.lint;

import dev.ipseckey.source.Span;
import java.util.Optional;

/**
 * What is remembered of an SA that the file adds. Places count from the file's first byte.
 *
 * @param source where it comes from; empty if the command does not say
 * @param word the command word
 * @param spi the value of the SPI
 */
public record KnownSa(
    SaIdentity identity, Optional<Peer> source, Span word, Span spi, Traits traits) {}
