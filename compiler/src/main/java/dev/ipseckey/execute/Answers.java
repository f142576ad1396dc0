package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.Header;
import java.util.List;

/** Tells people what an answer means. */
@FunctionalInterface
interface Answers {

  /**
   * What there is to say of the answer to one message of a command.
   *
   * @param ambiguous whether the command has more destinations than that of the route
   * @param answer the last answer's header, an error or not
   */
  List<Diagnostic> read(Command.OnSa command, Route route, boolean ambiguous, Header answer);
}
