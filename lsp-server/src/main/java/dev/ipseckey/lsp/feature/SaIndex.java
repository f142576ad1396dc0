package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.RunIndex;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The SAs of a document by their SPIs, and what its commands have to do with each other. */
public final class SaIndex {

  private final Lookup lookup;

  private SaIndex(Lookup lookup) {
    this.lookup = lookup;
  }

  /** For a few questions: costs nothing to make, and a look at each run for a question. */
  public static SaIndex of(Snapshot snapshot) {
    return new SaIndex(new RunLookup(snapshot));
  }

  /** For questions about every SA of the document: has looked at all of them. */
  static SaIndex ofAll(Snapshot snapshot) {
    return new SaIndex(new WholeLookup(snapshot));
  }

  /** Finds commands, in order. */
  private sealed interface Lookup {

    /** Those on the SA with an SPI. */
    List<SaLine> withSpi(long spi);

    /** Those that ask for a pair with the SA of an SPI. */
    List<SaLine> askingFor(long pairSpi);

    /** Those that add an SA from a source. */
    List<SaLine> from(String source);
  }

  private record RunLookup(Snapshot snapshot) implements Lookup {

    @Override
    public List<SaLine> withSpi(long spi) {
      return found(run -> run.withSpi(spi));
    }

    @Override
    public List<SaLine> askingFor(long pairSpi) {
      return found(run -> run.askingFor(pairSpi));
    }

    @Override
    public List<SaLine> from(String source) {
      return found(run -> run.from(source));
    }

    private List<SaLine> found(Function<RunIndex, List<PlacedLine>> question) {
      return snapshot.find(question).stream()
          .flatMap(placed -> SaLine.of(placed).stream())
          .toList();
    }
  }

  private static final class WholeLookup implements Lookup {

    private final Map<Long, List<SaLine>> bySpi = new HashMap<>();
    private final Map<Long, List<SaLine>> byPairSpi = new HashMap<>();
    private final Map<String, List<SaLine>> bySource = new HashMap<>();

    WholeLookup(Snapshot snapshot) {
      SaLine.all(snapshot).forEach(this::add);
    }

    private void add(SaLine line) {
      line.facts().spi().ifPresent(spi -> put(bySpi, spi.number(), line));
      line.facts().pairSpi().ifPresent(spi -> put(byPairSpi, spi.number(), line));
      if (line.isAdd()) {
        line.source().ifPresent(source -> put(bySource, source, line));
      }
    }

    private static <K> void put(Map<K, List<SaLine>> table, K key, SaLine line) {
      table.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(line);
    }

    @Override
    public List<SaLine> withSpi(long spi) {
      return bySpi.getOrDefault(spi, List.of());
    }

    @Override
    public List<SaLine> askingFor(long pairSpi) {
      return byPairSpi.getOrDefault(pairSpi, List.of());
    }

    @Override
    public List<SaLine> from(String source) {
      return bySource.getOrDefault(source, List.of());
    }
  }

  /** The commands about the same SA, itself among them. */
  List<SaLine> sameSa(SaLine line) {
    return line.facts().spi().map(spi -> lookup.withSpi(spi.number())).stream()
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
        line.facts().pairSpi().map(spi -> lookup.withSpi(spi.number())).stream()
            .flatMap(List::stream)
            .filter(SaLine::isAdd)
            .filter(line::pairsWith)
            .toList();
    return nearest(line, found);
  }

  /** The command that asks for a pair with the SA of a line. */
  List<SaLine> askedBy(SaLine line) {
    return line.facts().spi().map(spi -> lookup.askingFor(spi.number())).stream()
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
    return line.destination().map(address -> lookup.from(address)).stream()
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
