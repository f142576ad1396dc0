package dev.ipseckey.execute;

import dev.ipseckey.model.IpAddress;
import java.util.Optional;

/**
 * One of the addresses that a command is for, with the source that goes with it.
 *
 * @param source empty if any source is meant
 * @param destination empty if the command names none
 */
public record Route(Optional<IpAddress> source, Optional<IpAddress> destination) {}
