/** Measures the parts of the compiler with JMH: {@code mvn -Pbench -pl grammar,compiler -DskipTests verify}. Not part of any test run. */
@NullMarked
package dev.ipseckey.bench;

import org.jspecify.annotations.NullMarked;
