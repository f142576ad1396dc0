package dev.ipseckey.generate;

import dev.ipseckey.analysis.AnalysisOptions;

/**
 * A file of commands to start from.
 *
 * @param name where it is from
 * @param text its bytes; not to be changed
 * @param options what it is made to be checked with
 */
public record KeyFile(String name, byte[] text, AnalysisOptions options) {}
