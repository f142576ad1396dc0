/**
 * PF_KEY messages as text: what {@code get}, {@code dump}, {@code monitor} and {@code -v} print,
 * and the commands that {@code save} writes. Labels, blanks and line order are an interface that
 * scripts read. Imports {@code pfkey} only; names, clock and time zone are handed in, and nothing
 * is written but into the builders of the caller.
 */
@NullMarked
package dev.ipseckey.pfkey.print;

import org.jspecify.annotations.NullMarked;
