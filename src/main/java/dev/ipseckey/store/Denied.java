package dev.ipseckey.store;

import dev.ipseckey.file.Unusable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** An SADB directory that this user must not use. */
public final class Denied extends Unusable {
  private static final long serialVersionUID = 1L;

  Denied(String directory, String reason) {
    super(directory, reason);
  }

  /** Why a directory cannot be used: because it must not be, or for another reason. */
  static Unusable of(String directory, IOException cause) {
    return cause instanceof AccessDeniedException
        ? new Denied(directory, "permission denied")
        : Unusable.because(directory, cause);
  }
}
