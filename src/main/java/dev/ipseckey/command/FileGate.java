package dev.ipseckey.command;

import dev.ipseckey.file.CommandFile;
import dev.ipseckey.file.Protection;
import dev.ipseckey.file.Unusable;

/**
 * Lets command files in: for people with a warning if others can read them, for the service manager
 * only if nobody can.
 */
record FileGate(Environment environment) {

  /**
   * Opens a file.
   *
   * @throws Unusable if it cannot be used, or must not be
   */
  CommandFile open(String name) {
    CommandFile file = CommandFile.open(name);
    // No switch over the types: the JVM makes its machinery anew at each start, which takes longer
    // than checking a small file.
    if (file.protection() instanceof Protection.Exposed(String why)) {
      if (environment.service().isPresent()) {
        file.close();
        throw new Unusable(name, "refused, because " + why);
      }
      environment.complain(
          "warning: "
              + name
              + ": the permanent configuration would refuse this file, because "
              + why);
    } else if (file.protection() instanceof Protection.Unknown(String why)) {
      environment.complain(
          "warning: " + name + ": cannot tell who else can read this file, because " + why);
    }
    return file;
  }
}
