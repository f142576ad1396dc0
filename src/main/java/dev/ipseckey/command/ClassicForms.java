package dev.ipseckey.command;

import dev.ipseckey.file.Unusable;
import dev.ipseckey.store.Denied;
import java.util.Optional;

/**
 * How the forms of the manual page end: with their last line on standard error, and with the status
 * that the service manager wants.
 */
record ClassicForms(Environment environment) {

  /** Ends a failed run. */
  ExitStatus fail() {
    return end(ExitStatus.SERVICE_FATAL);
  }

  private ExitStatus end(ExitStatus forService) {
    Optional<String> service = environment.service();
    environment.complain(
        service.isPresent()
            ? "Fatal error in "
                + service.get()
                + " - exiting with status "
                + forService.code()
                + "."
            : "Fatal error - exiting.");
    return service.isPresent() ? forService : ExitStatus.FAILURE;
  }

  /** Ends a run for want of something; the service manager knows whether that was a permission. */
  ExitStatus fail(Unusable reason) {
    environment.complain(reason.message());
    return end(reason instanceof Denied ? ExitStatus.SERVICE_PERMISSION : ExitStatus.SERVICE_FATAL);
  }

  ExitStatus fail(String message) {
    environment.complain(message);
    return fail();
  }

  /** Ends a run that was asked for in a way there is not. */
  ExitStatus misused(String message) {
    environment.complain(message);
    for (String form : Usage.FORMS) {
      environment.err().print("Usage:\t" + form + "\n");
    }
    return fail();
  }
}
