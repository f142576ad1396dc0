package dev.ipseckey.terminal;

import dev.ipseckey.source.SourceText;
import java.util.Optional;

/**
 * Commands that a person types: kept in the history without their keys, left-out keys asked for.
 */
public final class TerminalCommands implements CommandInput {

  private final EditedLines terminal;
  private final ContinuedInput lines;
  private final MissingKeys keys;

  public TerminalCommands(EditedLines terminal) {
    this.terminal = terminal;
    this.lines = new ContinuedInput(terminal);
    this.keys = new MissingKeys(terminal::key);
  }

  @Override
  public Optional<SourceText> next() {
    while (true) {
      Optional<SourceText> text = lines.next();
      if (text.isEmpty()) {
        return text;
      }
      terminal.remember(text.get());
      Optional<SourceText> complete = keys.fillIn(text.get());
      if (complete.isPresent()) {
        return complete;
      }
    }
  }

  @Override
  public boolean endedInCommand() {
    return lines.endedInCommand();
  }
}
