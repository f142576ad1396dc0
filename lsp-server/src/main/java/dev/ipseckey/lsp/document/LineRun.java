package dev.ipseckey.lsp.document;

import java.util.List;

/**
 * Neighbouring logical lines of a snapshot. As long as no edit touches one of them, later snapshots
 * have the same list.
 *
 * @param start offset of the first byte in the text
 */
public record LineRun(int start, List<LogicalLine> lines) {}
