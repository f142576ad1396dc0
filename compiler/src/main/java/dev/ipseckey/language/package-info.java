/**
 * The vocabulary of ipseckey(8), one table each: commands, SA types, extensions, algorithms,
 * states, identity types. The grammar's keywords are tested against it, and everything that names a
 * keyword takes it from here. Imports nothing of this project.
 */
@NullMarked
package dev.ipseckey.language;

import org.jspecify.annotations.NullMarked;
