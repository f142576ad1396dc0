package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceBlocks;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Checks the commands of one file, block by block, and keeps nothing but the count of them. */
public final class FileChecker {

  private final AnalysisOptions options;
  private final CommandLineReader reader;
  private final Analyser analyser;
  private final UnaryOperator<CheckedLine> action;
  private final Consumer<CheckedLine> report;
  private long total;
  private long valid;
  private boolean left;
  private boolean unreachableReported;

  /**
   * @param report is told of every logical line, in order
   */
  public FileChecker(AnalysisOptions options, Consumer<CheckedLine> report) {
    this(options, UnaryOperator.identity(), report);
  }

  /**
   * A checker that does something with each line before it counts.
   *
   * @param action gives the line back with what more there is to say of it; asked for lines that
   *     hold a command or have a diagnostic
   * @param report is told of every logical line up to the end of the file, or to the command that
   *     leaves it and the first one behind that
   */
  public FileChecker(
      AnalysisOptions options, UnaryOperator<CheckedLine> action, Consumer<CheckedLine> report) {
    this.options = options;
    this.reader = new CommandLineReader(options.strictCompat());
    this.analyser = new Analyser(options);
    this.action = action;
    this.report = report;
  }

  /** Checks a whole file from where it is open, block by block. */
  public void check(ByteInput in) {
    SourceBlocks blocks = new SourceBlocks(in);
    Optional<SourceText> block = blocks.next(1);
    while (block.isPresent()) {
      check(block.get());
      block = blocks.next(reader.nextLineNumber());
    }
  }

  /** Checks a text: a whole file, or the next block of one. */
  public void check(SourceText block) {
    reader.open(block);
    while (reader.next()) {
      CommandLine line = reader.line();
      if (left) {
        reportUnreachable(line);
      } else if (line.wordCount() > 0 || !line.diagnostics().isEmpty()) {
        check(line);
      } else {
        report.accept(new CheckedLine(line, Optional.empty(), Arguments.NONE, List.of()));
      }
    }
  }

  public Tally tally() {
    return new Tally(total, valid);
  }

  private void check(CommandLine line) {
    CheckedLine checked = action.apply(analyser.analyse(line));
    boolean failed = checked.hasError();
    if (line.wordCount() > 0 || failed) {
      total++;
      valid += failed ? 0 : 1;
    }
    left = checked.command().orElse(null) instanceof Command.Exit && options.place() == Place.FILE;
    report.accept(checked);
  }

  /** Says once that the rest of the file is never read. It counts for nothing else. */
  private void reportUnreachable(CommandLine line) {
    if (!unreachableReported && line.wordCount() > 0) {
      unreachableReported = true;
      Diagnostic found =
          Diagnostic.of(
              DiagnosticId.UNREACHABLE_COMMAND,
              line.word(0).span(),
              "nothing from here on is read: the command above leaves the file");
      report.accept(new CheckedLine(line, Optional.empty(), Arguments.NONE, List.of(found)));
    }
  }
}
