package dev.ipseckey.report;

import dev.ipseckey.source.Position;

/**
 * A stretch of a file.
 *
 * @param start its first code point
 * @param end the code point behind it
 */
public record Place(Position start, Position end) {}
