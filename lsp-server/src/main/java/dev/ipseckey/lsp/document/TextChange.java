package dev.ipseckey.lsp.document;

import java.util.Optional;

/**
 * One step of an edit.
 *
 * @param range what is replaced, in the text as the step before has left it; empty for all of it
 * @param text what comes there
 */
public record TextChange(Optional<TextRange> range, String text) {}
