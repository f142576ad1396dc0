package dev.ipseckey.config;

/**
 * What is wrong with a configuration file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record ConfigurationFault(int line, int column, String message) {}
