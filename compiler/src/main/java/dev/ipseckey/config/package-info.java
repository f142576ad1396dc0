/**
 * The configuration file {@code ipseckey.toml}: its text into what it says. Who finds and trusts
 * the file is somebody else's business. Imports {@code diagnostic} and {@code lint}.
 */
@NullMarked
package dev.ipseckey.config;

import org.jspecify.annotations.NullMarked;
