package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.Diagnostic;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

  /** What there is to say of it, in the order of the answers. */
  List<Diagnostic> diagnostics();

  /** Done for every address that it is for. Nothing of what there is to say is an error. */
  record Done(List<Diagnostic> diagnostics) implements Outcome {
    public Done {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Not done, or not for every address.
   *
   * @param diagnostics at least one of them an error
   */
  record Failed(List<Diagnostic> diagnostics) implements Outcome {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  static Outcome of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError)
        ? new Failed(diagnostics)
        : new Done(diagnostics);
  }
}
