package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.lsp.document.AddressWord;
import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.lsp.document.LineRun;
import dev.ipseckey.lsp.document.LogicalLine;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which commands an SADB may answer in another way after an edit: those on an SA that a changed
 * line names, on its pair, on the pair of that one, and so on. SAs are told apart by their SPIs
 * only, which takes in more of them than there are. The direction of an SA that does not say which
 * it is depends on the SAs of the way back too; a flush is about all SAs.
 */
final class TouchedSas {

  private final Snapshot snapshot;
  private final Set<LogicalLine> lines = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Long> spis = new HashSet<>();

  /** Commands of which nobody has asked yet what depends on them. */
  private final Deque<CommandFacts> left = new ArrayDeque<>();

  private boolean all;

  private TouchedSas(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** All commands of a document. */
  static TouchedSas all(Snapshot snapshot) {
    TouchedSas touched = new TouchedSas(snapshot);
    touched.all = true;
    return touched;
  }

  /** What edits have touched that lead from one state of a document to a later one. */
  static TouchedSas between(Snapshot before, Snapshot now) {
    TouchedSas touched = new TouchedSas(now);
    changed(before, now).forEach(line -> line.facts().ifPresent(touched.left::add));
    while (!touched.left.isEmpty() && !touched.all) {
      touched.follow(touched.left.remove());
    }
    return touched;
  }

  /** The lines of one state that the other has not. */
  private static Set<LogicalLine> changed(Snapshot before, Snapshot now) {
    Set<List<LogicalLine>> runs = Collections.newSetFromMap(new IdentityHashMap<>());
    before.runs().forEach(run -> runs.add(run.lines()));
    Set<LogicalLine> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LineRun run : now.runs()) {
      if (!runs.remove(run.lines())) {
        changed.addAll(run.lines());
      }
    }
    for (List<LogicalLine> gone : runs) {
      for (LogicalLine line : gone) {
        if (!changed.remove(line)) {
          changed.add(line);
        }
      }
    }
    return changed;
  }

  private void follow(CommandFacts facts) {
    all |= facts.name() == CommandName.FLUSH;
    if (facts.isOnSa()) {
      facts.spi().ifPresent(spi -> followSpi(spi.number()));
      facts.pairSpi().ifPresent(spi -> followSpi(spi.number()));
    }
    if (facts.isAdd() && facts.source().isPresent() && facts.destination().isPresent()) {
      followWayBack(facts, facts.source().get(), facts.destination().get());
    }
  }

  private void followSpi(long spi) {
    if (spis.add(spi)) {
      snapshot.find(run -> run.withSpi(spi)).forEach(this::add);
      snapshot.find(run -> run.askingFor(spi)).forEach(this::add);
    }
  }

  private void followWayBack(CommandFacts facts, AddressWord source, AddressWord destination) {
    if (source.isName() || destination.isName()) {
      all = true; // whatever address that is
      return;
    }
    for (PlacedLine line : snapshot.find(run -> run.from(destination.comparable()))) {
      CommandFacts back = line.line().facts().orElseThrow();
      boolean guesses = isGuessed(facts) || isGuessed(back);
      if (guesses && back.destination().filter(end -> isSame(end, source)).isPresent()) {
        add(line);
      }
    }
  }

  private static boolean isGuessed(CommandFacts facts) {
    return !facts.inbound() && !facts.outbound();
  }

  private static boolean isSame(AddressWord one, AddressWord other) {
    return one.comparable().equals(other.comparable());
  }

  private void add(PlacedLine placed) {
    if (lines.add(placed.line())) {
      placed.line().facts().ifPresent(left::add);
    }
  }

  /** Whether the command of a line has to be tried again. */
  boolean has(LogicalLine line) {
    return all || lines.contains(line) || isFlush(line);
  }

  private static boolean isFlush(LogicalLine line) {
    return line.facts().filter(facts -> facts.name() == CommandName.FLUSH).isPresent();
  }
}
