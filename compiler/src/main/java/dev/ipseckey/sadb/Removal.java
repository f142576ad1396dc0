package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;

/**
 * An SA that is no more.
 *
 * @param fingerprint as in its {@link Entry}
 * @param place where a {@link Journal} kept it
 */
public record Removal(SaType saType, IpAddress destination, int spi, int fingerprint, long place) {}
