package dev.ipseckey.pfkey;

/** What bytes turned out to be: a message, or not one and why. */
public sealed interface Decoded permits Message, Fault {}
