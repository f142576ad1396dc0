package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.Diagnostic;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

  /** Done for every address that it is for. */
  record Done() implements Outcome {}

  /**
   * Not done, or not for every address.
   *
   * @param reasons errors, in the order of the answers; never none
   */
  record Failed(List<Diagnostic> reasons) implements Outcome {
    public Failed {
      reasons = List.copyOf(reasons);
    }
  }

  static Outcome of(List<Diagnostic> reasons) {
    return reasons.isEmpty() ? new Done() : new Failed(reasons);
  }
}
