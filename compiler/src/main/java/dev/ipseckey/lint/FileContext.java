package dev.ipseckey.lint;

/**
 * What rules may know of the file around a line.
 *
 * @param sas what the file has added so far, the command at hand left out
 * @param keys where the keys of the command at hand were used before
 */
public record FileContext(FileFacts facts, SaLedger sas, KeyUses keys) {}
