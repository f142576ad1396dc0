/**
 * Files and the system around them: command files with the checks made before reading them, search
 * in directories, tables, host names. Knows nothing of commands, options or reports.
 */
@NullMarked
package dev.ipseckey.file;

import org.jspecify.annotations.NullMarked;
