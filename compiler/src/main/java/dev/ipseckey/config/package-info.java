/**
 * The configuration file {@code ipseckey.toml}: its text into what it says. Who finds and trusts
 * the file is somebody else's business. Imports {@code diagnostic}, {@code lint} and {@code
 * format}.
 */
@NullMarked
package dev.ipseckey.config;

import org.jspecify.annotations.NullMarked;
