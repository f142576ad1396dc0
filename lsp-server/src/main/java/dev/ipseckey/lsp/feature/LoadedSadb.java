package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.execute.SaName;
import dev.ipseckey.execute.TracePort;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A simulated SADB once the commands of a document have been run on it, all in one moment. It
 * begins empty; nothing outside of it is asked, and no name is looked up.
 *
 * @param steps what became of each command, in order
 * @param associations the SAs that are there afterwards, in the order of the commands that made
 *     them
 */
public record LoadedSadb(List<Step> steps, List<LoadedSa> associations) {

  /** The moment in which everything happens, seconds since the epoch. */
  private static final long NOW = 1;

  /**
   * What became of a command.
   *
   * @param view the command
   * @param faults why it has done nothing, or not everything
   */
  public record Step(LineView view, List<Diagnostic> faults) {}

  public LoadedSadb {
    steps = List.copyOf(steps);
    associations = List.copyOf(associations);
  }

  /**
   * Runs the commands of a document.
   *
   * @param settings what the SADB is like
   */
  public static LoadedSadb after(Snapshot snapshot, Settings settings) {
    Sadb sadb = new Sadb(settings, () -> NOW, RandomGenerator.getDefault());
    try (MemoryPort port = new MemoryPort(sadb)) {
      return new Run(snapshot, port).all();
    }
  }

  /** How many commands were refused, or had a fault before. */
  public long refused() {
    return steps.stream().filter(step -> !step.faults().isEmpty()).count();
  }

  /** One run of a document. */
  private static final class Run {

    private final Snapshot snapshot;
    private final Executor executor;
    private final List<Step> steps = new ArrayList<>();
    private final Map<SaName, PlacedLine> makers = new HashMap<>();
    private List<SaName> added = new ArrayList<>();

    Run(Snapshot snapshot, KeyPort port) {
      this.snapshot = snapshot;
      KeyPort watched =
          new TracePort(port, request -> SaName.of(request).ifPresent(id -> added.add(id)));
      this.executor =
          new Executor(
              watched,
              new MessageBuilder(1),
              new Expansion(snapshot.options().numeric()),
              snapshot.options().strictCompat(),
              _ -> {});
    }

    LoadedSadb all() {
      for (PlacedLine placed : snapshot.lines()) {
        if (!run(snapshot.view(placed))) {
          break;
        }
      }
      List<LoadedSa> found = new ArrayList<>();
      executor.dump(
          new Span(0, 0), SaType.ALL, received -> loaded(received.message()).ifPresent(found::add));
      found.sort(Comparator.comparingInt(Run::place));
      return new LoadedSadb(steps, found);
    }

    private static int place(LoadedSa sa) {
      return sa.maker().map(PlacedLine::start).orElse(Integer.MAX_VALUE);
    }

    /** Whether the run goes on. */
    private boolean run(LineView view) {
      CheckedLine checked = view.checked();
      if (checked.line().wordCount() == 0) {
        return true;
      }
      if (checked.command().isEmpty()) {
        steps.add(
            new Step(view, checked.diagnostics().stream().filter(Diagnostic::isError).toList()));
        return true;
      }
      Command command = checked.command().get();
      if (command instanceof Command.Exit) {
        return false;
      }
      added = new ArrayList<>();
      List<Diagnostic> faults =
          switch (executor.run(command)) {
            case Outcome.Done() -> List.of();
            case Outcome.Failed(List<Diagnostic> reasons) -> reasons;
          };
      steps.add(new Step(view, faults));
      if (command instanceof Command.Add) {
        note(view.placed(), faults.isEmpty());
      }
      return true;
    }

    /**
     * A refused command has not made the SA that it names; one that made some of its SAs may have.
     */
    private void note(PlacedLine line, boolean done) {
      for (SaName id : added) {
        if (done) {
          makers.put(id, line);
        } else {
          makers.putIfAbsent(id, line);
        }
      }
    }

    private Optional<LoadedSa> loaded(Message message) {
      return SaName.of(message)
          .flatMap(
              id ->
                  LoadedSa.of(
                      message,
                      snapshot.options().algorithms(),
                      Optional.ofNullable(makers.get(id))));
    }
  }
}
