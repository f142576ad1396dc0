package dev.ipseckey.lsp.document;

/**
 * A place as an editor names it.
 *
 * @param line from 0; a line ends with a newline, a carriage return or both
 * @param character from 0, in units of the {@link PositionEncoding} agreed on
 */
public record TextPosition(int line, int character) {}
