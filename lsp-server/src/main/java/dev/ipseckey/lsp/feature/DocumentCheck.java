package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.lsp.document.LineRun;
import dev.ipseckey.lsp.document.LogicalLine;
import dev.ipseckey.lsp.document.Moved;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * All that there is to say of one state of a document, the same that {@code ipseckey check} finds.
 * Keeps of each line what an edit elsewhere does not change, so that the next state takes less
 * time: what the SADB answers to its command, and what the rules say that look at one line alone.
 */
public final class DocumentCheck {

  private final Snapshot snapshot;
  private final Checks checks;
  private final IdentityHashMap<LogicalLine, Kept> kept;
  private final List<Diagnostic> findings;

  /**
   * What is kept of a line; places count from its start.
   *
   * @param answers of the SADB
   * @param said by the rules for single lines
   */
  private record Kept(List<Diagnostic> answers, List<Diagnostic> said) {
    private static final Kept NOTHING = new Kept(List.of(), List.of());

    static Kept of(List<Diagnostic> answers, List<Diagnostic> said) {
      return answers.isEmpty() && said.isEmpty() ? NOTHING : new Kept(answers, said);
    }
  }

  private DocumentCheck(
      Snapshot snapshot,
      Checks checks,
      IdentityHashMap<LogicalLine, Kept> kept,
      List<Diagnostic> findings) {
    this.snapshot = snapshot;
    this.checks = checks;
    this.kept = kept;
    this.findings = findings;
  }

  /**
   * Checks a whole document.
   *
   * @param cancelled is asked before each line
   * @throws CancellationException if nobody wants to know any more
   */
  public static DocumentCheck of(Snapshot snapshot, Checks checks, BooleanSupplier cancelled) {
    return new Pass(snapshot, checks, new IdentityHashMap<>(), TouchedSas.all(snapshot), cancelled)
        .run();
  }

  /** Of a document that nobody changes meanwhile. */
  public static DocumentCheck of(Snapshot snapshot, Checks checks) {
    return of(snapshot, checks, () -> false);
  }

  /**
   * Checks a later state of the document.
   *
   * @param cancelled is asked before each line
   * @throws CancellationException if nobody wants to know any more
   */
  public DocumentCheck next(Snapshot later, Checks now, BooleanSupplier cancelled) {
    // Of lines behind the command that leaves a file there is nothing to keep.
    if (!now.keep(checks) || leaves(snapshot) || leaves(later)) {
      return of(later, now, cancelled);
    }
    return new Pass(later, now, kept, TouchedSas.between(snapshot, later), cancelled).run();
  }

  private static boolean leaves(Snapshot snapshot) {
    for (LineRun run : snapshot.runs()) {
      for (LogicalLine line : run.lines()) {
        if (line.facts().filter(facts -> facts.name() == CommandName.EXIT).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** In the order of the text, with places in it. */
  public List<Diagnostic> findings() {
    return findings;
  }

  /** One run through a document. */
  private static final class Pass {

    private final Snapshot snapshot;
    private final Checks checks;
    private final IdentityHashMap<LogicalLine, Kept> before;
    private final TouchedSas touched;
    private final BooleanSupplier cancelled;
    private final Linter linter;
    private final UnaryOperator<CheckedLine> rehearsal;
    private final IdentityHashMap<LogicalLine, Kept> kept;
    private final List<Diagnostic> found = new ArrayList<>();

    /** The lines at hand, and how far they have been read. */
    private LineRun run;

    private int index;
    private int start;

    /** New ones, to the command of the line at hand. */
    private List<Diagnostic> answers = List.of();

    Pass(
        Snapshot snapshot,
        Checks checks,
        IdentityHashMap<LogicalLine, Kept> before,
        TouchedSas touched,
        BooleanSupplier cancelled) {
      this.snapshot = snapshot;
      this.checks = checks;
      this.before = before;
      this.touched = touched;
      this.cancelled = cancelled;
      this.linter = Rulebook.linter(checks.rules(), checks.facts(), KeyedHash::random);
      this.rehearsal = checks.action(snapshot.options());
      this.kept = new IdentityHashMap<>(before.size());
      this.run = new LineRun(0, List.of(), SourceText.of(""));
    }

    DocumentCheck run() {
      FileChecker checker = new FileChecker(snapshot.options(), this::rehearse, this::lint);
      for (LineRun next : snapshot.runs()) {
        run = next;
        index = 0;
        start = 0;
        checker.check(next.text());
      }
      found.addAll(linter.finish());
      found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
      return new DocumentCheck(snapshot, checks, kept, found);
    }

    private LogicalLine logical(CheckedLine line) {
      while (start < line.line().span().start()) {
        start += run.lines().get(index++).length();
      }
      return run.lines().get(index);
    }

    private CheckedLine rehearse(CheckedLine line) {
      Optional<Kept> known = known(logical(line));
      if (known.isPresent()) {
        return line.with(moved(known.get().answers(), start));
      }
      CheckedLine rehearsed = rehearsal.apply(line);
      int own = line.diagnostics().size();
      answers = rehearsed.diagnostics().subList(own, rehearsed.diagnostics().size());
      return rehearsed;
    }

    private void lint(CheckedLine line) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      LogicalLine logical = logical(line);
      Optional<Kept> known = known(logical);
      List<Diagnostic> said;
      if (known.isPresent()) {
        said = moved(known.get().said(), start);
        kept.put(logical, known.get());
      } else {
        said = linter.lineRules().lint(line);
        kept.put(logical, Kept.of(moved(answers, -start), moved(said, -start)));
        answers = List.of();
      }
      found.addAll(moved(linter.lint(line, said).diagnostics(), run.start()));
    }

    /** What is known of a line and holds; the rules look at what the SADB refuses, too. */
    private Optional<Kept> known(LogicalLine line) {
      return touched.has(line) ? Optional.empty() : Optional.ofNullable(before.get(line));
    }

    private static List<Diagnostic> moved(List<Diagnostic> diagnostics, int by) {
      if (diagnostics.isEmpty()) {
        return List.of();
      }
      return diagnostics.stream().map(diagnostic -> Moved.diagnostic(diagnostic, by)).toList();
    }
  }
}
