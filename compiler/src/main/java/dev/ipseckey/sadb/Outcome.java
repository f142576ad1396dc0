package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import java.util.Set;

/** How a message was answered, beside the messages that went up for it. */
public record Outcome(Errno errno, DiagnosticCode diagnostic, Set<Note> notes) {

  static final Outcome DONE = new Outcome(Errno.OK, DiagnosticCode.NONE, Set.of());

  public Outcome {
    notes = Set.copyOf(notes);
  }

  static Outcome done(Set<Note> notes) {
    return notes.isEmpty() ? DONE : new Outcome(Errno.OK, DiagnosticCode.NONE, notes);
  }

  public boolean isSuccess() {
    return errno == Errno.OK;
  }
}
