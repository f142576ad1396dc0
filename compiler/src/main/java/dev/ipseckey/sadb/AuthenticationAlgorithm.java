package dev.ipseckey.sadb;

/**
 * What the SADB must know of an authentication algorithm.
 *
 * @param number as in {@code sadb_sa_auth}, 1..255
 */
public record AuthenticationAlgorithm(int number, KeySizes keySizes) {}
