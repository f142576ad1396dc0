package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SAs of a document by their SPIs, and what its commands have to do with each other. */
public final class SaIndex {

  private final List<SaLine> lines = new ArrayList<>();
  private final Map<Long, List<SaLine>> bySpi = new HashMap<>();
  private final Map<Long, List<SaLine>> byPairSpi = new HashMap<>();
  private final Map<String, List<SaLine>> bySource = new HashMap<>();

  private SaIndex() {}

  public static SaIndex of(Snapshot snapshot) {
    SaIndex index = new SaIndex();
    SaLine.all(snapshot).forEach(index::add);
    return index;
  }

  private void add(SaLine line) {
    lines.add(line);
    line.facts().spi().ifPresent(spi -> put(bySpi, spi.number(), line));
    line.facts().pairSpi().ifPresent(spi -> put(byPairSpi, spi.number(), line));
    if (line.isAdd()) {
      line.source().ifPresent(source -> put(bySource, source, line));
    }
  }

  private static <K> void put(Map<K, List<SaLine>> table, K key, SaLine line) {
    table.computeIfAbsent(key, spi -> new ArrayList<>(1)).add(line);
  }

  public List<SaLine> lines() {
    return lines;
  }

  /** The commands about the same SA, itself among them. */
  List<SaLine> sameSa(SaLine line) {
    return line.facts().spi().map(spi -> bySpi.getOrDefault(spi.number(), List.of())).stream()
        .flatMap(List::stream)
        .filter(line::isSameSa)
        .toList();
  }

  /** The command that makes the SA that a line is about: the last one before it, else the first. */
  Optional<SaLine> definition(SaLine line) {
    if (line.isAdd()) {
      return Optional.of(line);
    }
    return nearest(line, sameSa(line).stream().filter(SaLine::isAdd).toList());
  }

  /** The command that makes the SA that a line asks to be paired with. */
  Optional<SaLine> partnerAsked(SaLine line) {
    List<SaLine> found =
        line.facts().pairSpi().map(spi -> bySpi.getOrDefault(spi.number(), List.of())).stream()
            .flatMap(List::stream)
            .filter(SaLine::isAdd)
            .filter(line::pairsWith)
            .toList();
    return nearest(line, found);
  }

  /** The command that asks for a pair with the SA of a line. */
  List<SaLine> askedBy(SaLine line) {
    return line.facts().spi().map(spi -> byPairSpi.getOrDefault(spi.number(), List.of())).stream()
        .flatMap(List::stream)
        .filter(other -> other.pairsWith(line))
        .toList();
  }

  /** The SA that this one is paired with, whichever of the two asks for it. */
  Optional<SaLine> partner(SaLine line) {
    return partnerAsked(line)
        .or(() -> askedBy(line).stream().findFirst().flatMap(this::definition));
  }

  /** The SAs for the packets that go back. */
  List<SaLine> reverse(SaLine line) {
    return line.destination().map(address -> bySource.getOrDefault(address, List.of())).stream()
        .flatMap(List::stream)
        .filter(other -> other.isReverseOf(line))
        .toList();
  }

  private static Optional<SaLine> nearest(SaLine line, List<SaLine> found) {
    return found.stream()
        .filter(other -> other.placed().start() < line.placed().start())
        .reduce((first, second) -> second)
        .or(() -> found.stream().findFirst());
  }
}
