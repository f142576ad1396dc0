package dev.ipseckey.pfkey;

/**
 * The limits that a proposal asks for (RFC 2367 §2.3.7): bytes and seconds, unsigned, 0 for none.
 */
public record ProposedLifetimes(
    int softAllocations,
    int hardAllocations,
    long softBytes,
    long hardBytes,
    long softAddTime,
    long hardAddTime,
    long softUseTime,
    long hardUseTime) {}
