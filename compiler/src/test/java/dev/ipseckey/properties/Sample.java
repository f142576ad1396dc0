package dev.ipseckey.properties;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Canary;
import dev.ipseckey.generate.CanaryText;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.KeyFile;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.generate.Mutation;
import dev.ipseckey.generate.RandomBytes;
import dev.ipseckey.generate.TokenSoup;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmTable;
import java.util.List;
import java.util.Optional;

/**
 * One text to try the properties on.
 *
 * @param seed makes the same sample again
 * @param kind where its text is from
 * @param text the bytes
 * @param options what it is checked with
 * @param canary a key in it that must not be seen
 * @param inPieces whether the key is there in pieces, all of them in places of a key
 */
record Sample(
    long seed,
    Kind kind,
    byte[] text,
    AnalysisOptions options,
    Optional<Canary> canary,
    boolean inPieces) {

  /** Where a text is from. */
  enum Kind {
    RANDOM_BYTES,
    TOKEN_SOUP,
    MUTATED_FIXTURE,
    CANARY,
    MUTATED_CANARY
  }

  private static final List<KeyFile> FILES = KeyFiles.all();

  private static final List<KeyFile> RARE = KeyFiles.rare();

  private static final AnalysisOptions DEFAULTS = AnalysisOptions.defaults();
  private static final AlgorithmTable REFERENCE = AlgorithmFile.reference();
  private static final AnalysisOptions WITH_NAMES =
      DEFAULTS.with(KeyFiles.names()).with(KeyFiles.labels());

  static Sample draw(long seed) {
    Draw draw = new Draw(seed);
    int hundred = draw.below(100);
    if (hundred < 8) {
      return new Sample(
          seed, Kind.RANDOM_BYTES, RandomBytes.text(draw), options(draw), Optional.empty(), false);
    }
    if (hundred < 24) {
      return new Sample(
          seed, Kind.TOKEN_SOUP, TokenSoup.text(draw), options(draw), Optional.empty(), false);
    }
    if (hundred < 80) {
      return fixture(seed, draw);
    }
    CanaryText canary = CanaryText.draw(draw);
    return draw.oneIn(2)
        ? new Sample(
            seed,
            Kind.CANARY,
            canary.text(),
            options(draw),
            Optional.of(canary.canary()),
            canary.inPieces())
        : new Sample(
            seed,
            Kind.MUTATED_CANARY,
            Mutation.some(canary.text(), draw),
            options(draw),
            Optional.of(canary.canary()),
            false);
  }

  /** A fixture with a canary for one of its words, every second time. */
  private static Sample fixture(long seed, Draw draw) {
    KeyFile file = draw.of(draw.oneIn(25) ? RARE : FILES);
    AnalysisOptions options = draw.oneIn(4) ? options(draw) : file.options();
    byte[] mutated = Mutation.some(file.text(), draw);
    Optional<Canary> canary = draw.oneIn(2) ? Optional.of(Canary.draw(draw)) : Optional.empty();
    byte[] text =
        canary.map(key -> Mutation.withWord(mutated, Bytes.of(key.digits()), draw)).orElse(mutated);
    return new Sample(seed, Kind.MUTATED_FIXTURE, text, options, canary, false);
  }

  private static AnalysisOptions options(Draw draw) {
    AnalysisOptions options = draw.oneIn(3) ? DEFAULTS : WITH_NAMES;
    if (draw.oneIn(5)) {
      options = options.strictCompat(true).with(REFERENCE);
    }
    return options
        .numeric(draw.oneIn(6))
        .trustedExtensions(draw.oneIn(3))
        .in(draw.of(List.of(Place.FILE, Place.FILE, Place.PROMPT, Place.SHELL)));
  }

  Sample with(byte[] other) {
    return new Sample(seed, kind, other, options, canary, inPieces);
  }
}
