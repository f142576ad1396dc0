/**
 * The SADB directory: the SAs of the simulated kernel between processes, and what one process hears
 * of another. Begin with {@link dev.ipseckey.store.SadbDirectory}. Knows nothing of text, commands
 * or options.
 */
@NullMarked
package dev.ipseckey.store;

import org.jspecify.annotations.NullMarked;
