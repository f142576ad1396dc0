package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Received;

/** Shows messages to people. */
@FunctionalInterface
public interface MessageOutput {

  /** Prints an SA that a command asked for. */
  void print(Received received);
}
