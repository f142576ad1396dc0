package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import java.util.OptionalInt;

/**
 * Traffic that an SA is to protect or has protected.
 *
 * @param bytes what counts against the limits of bytes, payload with padding and initial vector
 * @param sequence the sequence number of a received packet, 32 bits unsigned; a sent one gets the
 *     next
 */
public record Packet(
    SaType saType, int spi, IpAddress destination, long bytes, OptionalInt sequence) {}
