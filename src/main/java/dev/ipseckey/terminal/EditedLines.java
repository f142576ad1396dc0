package dev.ipseckey.terminal;

import dev.ipseckey.language.Extension;
import dev.ipseckey.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/**
 * Lines that a person edits at a terminal. Keys are masked while they are typed, and in the
 * history.
 */
public final class EditedLines implements LineInput {

  private static final String PROMPT = "ipseckey> ";

  /** A style of the library. */
  private static final String PLAIN = "fg:default";

  private static final Pattern CONTINUATION = Pattern.compile("\\s*\\\\\n\\s*");

  /** Nothing is shown of what is typed. */
  private static final char UNSEEN = '\0';

  private final Terminal terminal;
  private final PromptReader reader;
  private final PromptReader keyReader;
  private final MaskedHistory history = new MaskedHistory();
  private final Completion completion;
  private final LineMask mask;

  /** Lines of a text that was pasted, behind those that were handed out. */
  private final Deque<String> pasted = new ArrayDeque<>();

  /** The lines that the one being edited continues. */
  private String pending = "";

  private EditedLines(Terminal terminal, Completion completion, LineMask mask) throws IOException {
    this.terminal = terminal;
    this.completion = completion;
    this.mask = mask;
    this.reader = new PromptReader(terminal);
    this.keyReader = new PromptReader(terminal);
    reader.setParser(new BlankSeparated());
    reader.setCompleter(this::complete);
    reader.setHighlighter((lineReader, buffer) -> new AttributedString(mask.mask(pending, buffer)));
    reader.setHistory(history);
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, PROMPT);
    reader.option(Option.DISABLE_EVENT_EXPANSION, true);
    reader.option(Option.COMPLETE_MATCHER_TYPO, false);
    reader.option(Option.COMPLETE_MATCHER_CAMELCASE, false);
    // Legible on any background, which the library's own choice is not.
    reader.setVariable(LineReader.COMPLETION_STYLE_DESCRIPTION, PLAIN);
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, PLAIN);
    keyReader.setHistory(new MaskedHistory());
    keyReader.setVariable(LineReader.DISABLE_COMPLETION, true);
    keyReader.option(Option.DISABLE_EVENT_EXPANSION, true);
  }

  /**
   * Opens the terminal of this process. While no line is being read, {@code ^C} does nothing,
   * unless somebody else waits for it.
   *
   * @param colored whether colours are wanted
   * @throws UncheckedIOException if there is none that can be used
   */
  public static EditedLines open(Completion completion, LineMask mask, boolean colored) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .encoding(StandardCharsets.UTF_8)
              .graphemeCluster(false)
              .build();
      terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
      EditedLines lines = new EditedLines(terminal, completion, mask);
      if (!colored) {
        lines.withoutColors();
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chosen completion stays inverse. */
  private void withoutColors() {
    reader.setVariable(LineReader.COMPLETION_STYLE_STARTING, PLAIN);
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_STARTING, PLAIN);
  }

  @Override
  public Typed next(String before) {
    if (pasted.isEmpty()) {
      pending = before;
      try {
        pasted.addAll(List.of(reader.readLine(PROMPT).split("\n", -1)));
      } catch (UserInterruptException e) {
        return new Typed.Discarded();
      } catch (EndOfFileException e) {
        return new Typed.End();
      }
    }
    return new Typed.Line((pasted.remove() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a command into the history, its lines joined, its keys masked. */
  void remember(SourceText command) {
    String line = CONTINUATION.matcher(mask.mask(command)).replaceAll(" ").strip();
    if (!line.isEmpty()) {
      history.remember(line);
    }
  }

  /**
   * Asks for a key without showing anything of it; empty if the user would rather not, or the
   * terminal cannot do it.
   */
  Optional<String> key(Extension keyword) {
    if (showsKeys()) {
      return Optional.empty();
    }
    try {
      return Optional.of(keyReader.readLine(keyword.canonical() + ", not shown: ", UNSEEN));
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    }
  }

  /** Whether this terminal shows what is typed as it is, keys too, and nothing can be done. */
  public boolean showsKeys() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  private void complete(LineReader of, ParsedLine line, List<Candidate> candidates) {
    String typed = pending + line.line().substring(0, line.cursor());
    int place = 0;
    for (Suggestion suggestion : completion.at(typed)) {
      candidates.add(
          new Candidate(
              suggestion.word(),
              suggestion.word(),
              null,
              suggestion.meaning().isEmpty() ? null : suggestion.meaning(),
              null,
              null,
              suggestion.whole(),
              place++));
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
