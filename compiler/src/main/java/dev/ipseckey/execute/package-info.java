/**
 * Runs commands: typed commands become PF_KEY messages, and what comes back becomes a report at the
 * words that caused it. The place where text and kernel meet; imports all other packages.
 */
@NullMarked
package dev.ipseckey.execute;

import org.jspecify.annotations.NullMarked;
