package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import java.util.Set;

/** How a message was answered, beside the messages that went up for it. */
public record Outcome(Errno errno, DiagnosticCode diagnostic, Set<Note> notes) {

  public Outcome {
    notes = Set.copyOf(notes);
  }

  public boolean isSuccess() {
    return errno == Errno.OK;
  }
}
