package dev.ipseckey.command;

import dev.ipseckey.analysis.Tally;

/**
 * What the service manager's log says of a file: numbers, and what to do next; nothing of the text.
 */
record ServiceLog(Environment environment) {

  void summarize(String name, Tally tally) {
    if (!tally.hasErrors()) {
      environment.complain(tally.valid() + " actions processed.");
      return;
    }
    environment.complain(tally.total() - tally.valid() + " errors in " + name + ".");
    environment.complain("Run `ipseckey -c " + name + "` to see them.");
    environment.complain(
        "When the file is right, clear the maintenance state: svcadm clear "
            + environment.service().orElseThrow());
  }
}
