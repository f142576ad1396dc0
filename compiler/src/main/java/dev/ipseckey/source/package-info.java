/**
 * Text as bytes, places in it, and where those are for a person: lines and columns. Imports nothing
 * of this project.
 */
@NullMarked
package dev.ipseckey.source;

import org.jspecify.annotations.NullMarked;
