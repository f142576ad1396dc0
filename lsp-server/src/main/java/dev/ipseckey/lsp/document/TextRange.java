package dev.ipseckey.lsp.document;

/** What lies between two places of a document; the second one is outside. */
public record TextRange(TextPosition start, TextPosition end) {}
