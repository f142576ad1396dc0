package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.format.FileFormatter;
import dev.ipseckey.format.Style;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is read in blocks is judged as one that is read whole, however the reads fall. */
class StreamingTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 20_261_128L);
  private static final int FILES = 40;

  /** Enough for two or three blocks. */
  private static final int LENGTH = 600_000;

  @ParameterizedTest
  @MethodSource("seeds")
  void readInBlocksIsReadWhole(long seed) {
    Draw draw = new Draw(seed);
    byte[] text = manySamples(draw);
    AnalysisOptions options =
        AnalysisOptions.defaults()
            .with(KeyFiles.names())
            .strictCompat(draw.oneIn(4))
            .in(draw.oneIn(8) ? Place.FILE : Place.PROMPT);

    List<String> whole = Transcript.ofWhole(text, options);
    List<String> streamed = Transcript.ofStream(new Reads(text, draw), options);

    assertThat(streamed.size()).as("lines reported, seed %d", seed).isEqualTo(whole.size());
    for (int i = 0; i < whole.size(); i++) {
      assertThat(streamed.get(i)).as("entry %d, seed %d", i, seed).isEqualTo(whole.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void formattedInBlocksIsFormattedWhole(long seed) {
    Draw draw = new Draw(seed);
    byte[] text = manySamples(draw);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FileFormatter formatter = new FileFormatter(Style.DEFAULT, out::write, line -> {});

    formatter.format(SourceText.of(text));
    byte[] whole = out.toByteArray();
    out.reset();
    formatter.format(new Reads(text, draw));

    assertThat(Arrays.equals(out.toByteArray(), whole)).as("seed %d", seed).isTrue();
  }

  static LongStream fewSeeds() {
    return LongStream.range(SEED, SEED + FILES / 4);
  }

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + FILES);
  }

  /** Samples one behind the other; each may run into the next. */
  private static byte[] manySamples(Draw draw) {
    List<byte[]> parts = new ArrayList<>();
    int length = 0;
    while (length < LENGTH) {
      byte[] part = Sample.draw(draw.bits()).text();
      parts.add(part);
      length += part.length;
    }
    return Bytes.concat(parts);
  }

  /** A stream that gives as many bytes at a time as it likes. */
  private static final class Reads implements ByteInput {
    private final byte[] text;
    private final Draw draw;
    private int at;

    Reads(byte[] text, Draw draw) {
      this.text = text;
      this.draw = draw;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == text.length) {
        return -1;
      }
      int most = Math.min(length, text.length - at);
      int count = draw.oneIn(3) ? draw.between(1, Math.min(most, 50)) : draw.between(1, most);
      System.arraycopy(text, at, into, offset, count);
      at += count;
      return count;
    }
  }
}
