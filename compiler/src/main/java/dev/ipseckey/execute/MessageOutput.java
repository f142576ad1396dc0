package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;

/** Shows messages to people. */
@FunctionalInterface
public interface MessageOutput {

  /** Prints an SA that a command asked for. */
  void print(Message message);
}
