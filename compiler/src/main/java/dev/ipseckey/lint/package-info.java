/**
 * What no SADB would refuse but a careful engineer would not write: the machinery of the rules,
 * which stand in {@code lint.rule}. Imports {@code source}, {@code language}, {@code diagnostic},
 * {@code syntax}, {@code model} and {@code analysis}.
 */
@NullMarked
package dev.ipseckey.lint;

import org.jspecify.annotations.NullMarked;
