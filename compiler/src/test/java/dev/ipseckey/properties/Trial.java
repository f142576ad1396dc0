package dev.ipseckey.properties;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.generate.Bytes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries all properties on one sample after the other, and counts. */
final class Trial {

  /** Failures of one property that are worth reading. */
  private static final int ENOUGH = 5;

  private final Map<Property, List<String>> failures = new EnumMap<>(Property.class);
  private final Map<Sample.Kind, Integer> kinds = new EnumMap<>(Sample.Kind.class);
  private final Map<DiagnosticId, Integer> hits = new EnumMap<>(DiagnosticId.class);
  private long bytes;
  private int formatted;

  void run(long firstSeed, int samples) {
    for (long seed = firstSeed; seed < firstSeed + samples; seed++) {
      Sample sample = Sample.draw(seed);
      kinds.merge(sample.kind(), 1, Integer::sum);
      bytes += sample.text().length;
      run(sample);
    }
  }

  private void run(Sample sample) {
    Reading reading;
    try {
      reading = new Reading(sample);
    } catch (RuntimeException | StackOverflowError e) {
      fail(Property.NOTHING_IS_THROWN, sample, e.toString());
      return;
    }
    count(reading);
    formatted += reading.formatting().isPresent() ? 1 : 0;
    for (Property property : Property.values()) {
      property.fault(reading).ifPresent(fault -> fail(property, sample, fault));
    }
  }

  /** Each id once for each document it is in. */
  private void count(Reading reading) {
    Set<DiagnosticId> ids = EnumSet.noneOf(DiagnosticId.class);
    reading
        .reported()
        .forEach(said -> said.diagnostics().stream().map(Diagnostic::id).forEach(ids::add));
    ids.forEach(id -> hits.merge(id, 1, Integer::sum));
  }

  private void fail(Property property, Sample sample, String fault) {
    List<String> known = failures.computeIfAbsent(property, p -> new ArrayList<>());
    if (known.size() < ENOUGH) {
      byte[] smallest =
          Shrinker.smallest(sample.text(), text -> fault(property, sample.with(text)).isPresent());
      String now = fault(property, sample.with(smallest)).orElse(fault);
      known.add(
          "seed %d, %s, %s: %s%n    %s"
              .formatted(
                  sample.seed(), sample.kind(), describe(sample), Bytes.readable(smallest), now));
    }
  }

  private static String describe(Sample sample) {
    var options = sample.options();
    return options.place()
        + (options.numeric() ? " numeric" : "")
        + (options.strictCompat() ? " strict" : "")
        + (options.trustedExtensions() ? " trusted" : "")
        + sample.canary().map(canary -> " canary " + canary.digits()).orElse("");
  }

  private static Optional<String> fault(Property property, Sample sample) {
    try {
      return property.fault(new Reading(sample));
    } catch (RuntimeException | StackOverflowError e) {
      return property == Property.NOTHING_IS_THROWN ? Optional.of(e.toString()) : Optional.empty();
    }
  }

  /** What went wrong, a few at most. */
  List<String> failures(Property property) {
    return failures.getOrDefault(property, List.of());
  }

  /** In how many documents the id was found. */
  int hits(DiagnosticId id) {
    return hits.getOrDefault(id, 0);
  }

  /** How many documents were formatted: those that are to be. */
  int formatted() {
    return formatted;
  }

  int samples(Sample.Kind kind) {
    return kinds.getOrDefault(kind, 0);
  }

  int samples() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("%d documents, %d bytes: %s".formatted(samples(), bytes, kinds));
    hits.forEach((id, count) -> text.append("%n  %6d %s".formatted(count, id.kebab())));
    return text.toString();
  }
}
