package dev.ipseckey.lsp.document;

import dev.ipseckey.source.SourceText;
import java.util.List;

/**
 * Neighbouring logical lines of a snapshot. As long as no edit touches one of them, later snapshots
 * have the same list.
 *
 * @param start offset of the first byte in the text
 * @param text the bytes of the lines, as a block of the document
 */
public record LineRun(int start, List<LogicalLine> lines, SourceText text) {}
