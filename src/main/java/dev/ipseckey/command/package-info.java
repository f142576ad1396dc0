/**
 * The program's surface: options, operands, exit status, and which work they ask for. One class for
 * each picocli command. Imports everything; nothing imports it.
 */
@NullMarked
package dev.ipseckey.command;

import org.jspecify.annotations.NullMarked;
