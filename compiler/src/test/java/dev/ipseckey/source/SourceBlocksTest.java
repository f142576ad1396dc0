package dev.ipseckey.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A stream comes out as it went in, in blocks that end where a command ends. That they are judged
 * alike is StreamingTest's.
 */
class SourceBlocksTest {

  /** What one block may hold at most, far below any file that is worth streaming. */
  private static final int MOST = 4 * SourceBlocks.LONGEST;

  private final List<SourceText> blocks = new ArrayList<>();
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final List<Long> firstLines = new ArrayList<>();

  @Test
  void anEmptyStreamIsOneEmptyBlock() {
    read(new byte[0], Integer.MAX_VALUE);
    assertThat(blocks).hasSize(1);
    assertThat(blocks.getFirst().atEnd()).isTrue();
  }

  @Test
  void aSmallFileIsOneBlock() {
    byte[] text = Bytes.of("flush\n# end");
    read(text, 3);
    assertThat(blocks).hasSize(1);
    assertThat(all.toByteArray()).isEqualTo(text);
  }

  @Test
  void onlyTheLastBlockIsAtTheEnd() {
    read(Bytes.of("flush esp\n".repeat(100_000)), 10_000);
    assertThat(blocks.size()).isGreaterThan(2);
    assertThat(blocks.stream().filter(SourceText::atEnd)).containsExactly(blocks.getLast());
  }

  @Test
  void blocksOneBehindTheOtherAreTheFile() {
    for (long seed = 0; seed < 30; seed++) {
      Draw draw = new Draw(seed);
      byte[] text = commands(draw, 900_000);
      all.reset();
      read(text, draw.between(1_000, 300_000));
      assertThat(Arrays.equals(all.toByteArray(), text)).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void aBlockEndsBehindALineThatNothingContinues() {
    read(commands(new Draw(7), 2_000_000), 50_000);
    for (SourceText block : blocks.subList(0, blocks.size() - 1)) {
      String lastLine = block.toString().lines().toList().getLast();
      assertThat(block.at(block.length() - 1)).isEqualTo((byte) '\n');
      assertThat(lastLine.stripTrailing()).doesNotEndWith("\\");
    }
  }

  @Test
  void aBlockKnowsItsFirstLine() {
    read(Bytes.of("flush esp \\\n \n".repeat(60_000)), 70_000);
    long line = 1;
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(firstLines.get(i)).isEqualTo(line);
      line += newlines(blocks.get(i).toString());
    }
    assertThat(line).isEqualTo(120_001);
  }

  @Test
  void aBlockKnowsWhereInTheFileItBegins() {
    for (String middle :
        List.of(
            "flush esp\n", "x".repeat(5_000_000) + "\n", " spi 5 \\\n".repeat(700_000) + "\n")) {
      byte[] text = Bytes.of("flush esp\n".repeat(60_000) + middle + "flush esp\n".repeat(60_000));
      blocks.clear();
      read(text, 70_000);
      assertThat(blocks.size()).isGreaterThan(2);
      for (SourceText block : blocks) {
        int from = (int) block.firstByte();
        assertThat(
                Arrays.equals(block.bytes(), 0, block.length(), text, from, from + block.length()))
            .isTrue();
      }
    }
  }

  @Test
  void ofAnEndlessLineOnlyTheBeginningIsKept() {
    byte[] text = Bytes.of("flush\n" + "x".repeat(5_000_000) + "\nflush esp\n");
    read(text, 100_000);
    assertThat(all.toString(StandardCharsets.UTF_8))
        .startsWith("flush\nxxx")
        .endsWith("x\nflush esp\n".substring(2));
    assertThat(all.size()).isLessThan(MOST);
    assertThat(blocks)
        .allSatisfy(block -> assertThat(block.bytes().length).isLessThanOrEqualTo(MOST));
  }

  @Test
  void ofAnEndlessContinuedCommandOnlyTheBeginningIsKept() {
    byte[] text =
        Bytes.of("add esp \\\n" + " spi 5 \\\n".repeat(700_000) + " inbound\nflush esp\n");
    read(text, 100_000);
    assertThat(all.size()).isLessThan(MOST);
    assertThat(blocks.getLast().toString()).isEqualTo("flush esp\n");
    assertThat(firstLines.getLast()).isEqualTo(700_003);
  }

  @Test
  void memoryIsBoundedWhateverTheLengthOfTheFile() {
    Endless stream = new Endless("flush esp \\\n  \n", 40_000_000);
    SourceBlocks reader = new SourceBlocks(stream);
    long line = 1;
    for (Optional<SourceText> block = reader.next(line);
        block.isPresent();
        block = reader.next(line)) {
      assertThat(block.get().bytes().length).isLessThanOrEqualTo(MOST);
      line += 1;
    }
    assertThat(stream.given).isGreaterThanOrEqualTo(40_000_000);
  }

  /** Every line of this file ends in a backslash and a blank, which continues nothing. */
  @Test
  void linesThatOnlySeemToGoOnAreNotLost() {
    byte[] text = Bytes.of("flush esp \\ \n".repeat(100_000));
    read(text, 30_000);
    assertThat(Arrays.equals(all.toByteArray(), text)).isTrue();
  }

  private static byte[] commands(Draw draw, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append("add esp spi ").append(draw.bits());
      for (int lines = draw.below(6); lines > 0; lines--) {
        text.append(draw.of(List.of(" \\\n", "\\\n\t", " \\ \n", "\\\r\n", "\\\n\n", "\\\n#\n")))
            .append("dst host");
      }
      text.append(
          draw.of(
              List.of("\n", "\n\n", " \n", "\r\n", "\\\n\n", "\n# x \\\n\n", "\n   \n", "\\\n")));
    }
    return Bytes.of(text.toString());
  }

  private void read(byte[] text, int most) {
    blocks.clear();
    firstLines.clear();
    int[] at = {0};
    SourceBlocks reader =
        new SourceBlocks(
            (into, offset, length) -> {
              int count = Math.min(Math.min(length, most), text.length - at[0]);
              System.arraycopy(text, at[0], into, offset, count);
              at[0] += count;
              return count == 0 ? -1 : count;
            });
    long line = 1;
    for (Optional<SourceText> next = reader.next(line);
        next.isPresent();
        next = reader.next(line)) {
      SourceText block = next.get();
      all.write(block.bytes(), 0, block.length());
      blocks.add(
          new SourceText(
              Arrays.copyOf(block.bytes(), block.length()),
              block.length(),
              block.firstLine(),
              block.firstByte(),
              block.atEnd()));
      firstLines.add(block.firstLine());
      line += newlines(block.toString());
    }
  }

  private static long newlines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  /** The same text again and again. */
  private static final class Endless implements ByteInput {
    private final byte[] text;
    private final long most;
    private long given;

    Endless(String text, long most) {
      this.text = Bytes.of(text);
      this.most = most;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (given >= most) {
        return -1;
      }
      for (int i = 0; i < length; i++) {
        into[offset + i] = text[(int) (given++ % text.length)];
      }
      return length;
    }
  }
}
