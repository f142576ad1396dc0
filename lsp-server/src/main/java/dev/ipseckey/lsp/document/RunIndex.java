package dev.ipseckey.lsp.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which lines of a run name an SPI, ask for a pair or add an SA from a source. Made when somebody
 * asks, and kept as long as the run is: after an edit only the runs that it has touched are looked
 * through again, however long the document is.
 */
public final class RunIndex {

  private static final long NO_SPI = -1;

  private final Map<Long, List<PlacedLine>> bySpi = new HashMap<>();
  private final Map<Long, List<PlacedLine>> byPairSpi = new HashMap<>();
  private final Map<String, List<PlacedLine>> bySource = new HashMap<>();
  private final List<PlacedLine> withNames = new ArrayList<>();
  private final List<PlacedLine> withInner = new ArrayList<>();
  private final List<PlacedLine> withIpv6 = new ArrayList<>();
  private long largestSpi = NO_SPI;

  /** All places count from the start of the run. */
  RunIndex(List<LogicalLine> lines) {
    int start = 0;
    for (LogicalLine line : lines) {
      PlacedLine placed = new PlacedLine(start, line);
      line.facts().filter(CommandFacts::isOnSa).ifPresent(facts -> add(placed, facts));
      start += line.length();
    }
  }

  private void add(PlacedLine line, CommandFacts facts) {
    facts.spi().ifPresent(spi -> put(bySpi, spi.number(), line));
    facts.spi().ifPresent(spi -> largestSpi = Math.max(largestSpi, spi.number()));
    facts.pairSpi().ifPresent(spi -> put(byPairSpi, spi.number(), line));
    if (facts.isAdd()) {
      facts.source().ifPresent(source -> put(bySource, source.comparable(), line));
    }
    addIf(withNames, line, facts, AddressWord::isName);
    addIf(withInner, line, facts, AddressWord::isInner);
    addIf(withIpv6, line, facts, AddressWord::isIpv6);
  }

  private static void addIf(
      List<PlacedLine> found, PlacedLine line, CommandFacts facts, Predicate<AddressWord> kind) {
    if (facts.addresses().stream().anyMatch(kind)) {
      found.add(line);
    }
  }

  private static <K> void put(Map<K, List<PlacedLine>> table, K key, PlacedLine line) {
    table.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(line);
  }

  /** The commands on the SA with an SPI. */
  public List<PlacedLine> withSpi(long spi) {
    return of(bySpi, spi);
  }

  /** The commands that ask for a pair with the SA of an SPI. */
  public List<PlacedLine> askingFor(long pairSpi) {
    return of(byPairSpi, pairSpi);
  }

  /** The commands that add an SA from a source, given by {@link AddressWord#comparable}. */
  public List<PlacedLine> from(String source) {
    return of(bySource, source);
  }

  /** The commands with a host name. */
  public List<PlacedLine> withNames() {
    return Collections.unmodifiableList(withNames);
  }

  /** The commands that say who talks inside a tunnel. */
  public List<PlacedLine> withInner() {
    return Collections.unmodifiableList(withInner);
  }

  /** The commands with an IPv6 address, or with a name that may be that of one. */
  public List<PlacedLine> withIpv6() {
    return Collections.unmodifiableList(withIpv6);
  }

  private static <K> List<PlacedLine> of(Map<K, List<PlacedLine>> table, K key) {
    return Collections.unmodifiableList(table.getOrDefault(key, List.of()));
  }

  /** The largest SPI of its commands, or a negative number. */
  long largestSpi() {
    return largestSpi;
  }
}
