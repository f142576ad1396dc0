package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.Command;
import dev.ipseckey.syntax.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One logical line and all there is to say of it.
 *
 * @param line its words; good until the next line is read
 * @param command what it means; empty for a line without a command and for one with an error
 * @param arguments the values that could be read, of a command with an error too
 * @param diagnostics in the order of the checks
 */
public record CheckedLine(
    CommandLine line,
    Optional<Command> command,
    Arguments arguments,
    List<Diagnostic> diagnostics) {

  /** The line with more to say of it. */
  public CheckedLine with(List<Diagnostic> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new CheckedLine(line, command, arguments, all);
  }

  public boolean hasError() {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        return true;
      }
    }
    return false;
  }
}
