/**
 * From the tree to typed commands: every check that needs no SADB, and the values decoded. Imports
 * all packages above it: {@code source}, {@code language}, {@code diagnostic}, {@code syntax},
 * {@code model}.
 */
@NullMarked
package dev.ipseckey.analysis;

import org.jspecify.annotations.NullMarked;
