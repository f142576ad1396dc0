/**
 * PF_KEY version 2: messages and extension headers as records, the numbers they carry, and their
 * exact bytes (RFC 2367 and the extensions of ipseckey(8)). Imports nothing of this project.
 */
@NullMarked
package dev.ipseckey.pfkey;

import org.jspecify.annotations.NullMarked;
