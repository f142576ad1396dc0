package dev.ipseckey.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  private static List<String> lines(int count, String text) {
    return IntStream.range(0, count).mapToObj(i -> text + i).toList();
  }

  private static List<String> applied(List<String> before, List<AbstractDelta<String>> deltas) {
    Patch<String> patch = new Patch<>();
    deltas.forEach(patch::addDelta);
    try {
      return patch.applyTo(before);
    } catch (PatchFailedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingIsBetweenEqualTexts() {
    assertThat(LineDiff.of(lines(1000, "x"), lines(1000, "x"))).isEmpty();
  }

  @Test
  void theDifferencesMakeOneTextOfTheOther() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> before = lines(random.nextInt(3 * LineDiff.WINDOW), "line ");
      List<String> after = new ArrayList<>();
      int oneIn = 1 + random.nextInt(40);
      for (String line : before) {
        switch (random.nextInt(3 * oneIn)) {
          case 0 -> {}
          case 1 -> after.add(line + " changed");
          case 2 -> after.addAll(List.of("new", line));
          default -> after.add(line);
        }
      }
      assertThat(applied(before, LineDiff.of(before, after))).as("seed %d", seed).isEqualTo(after);
    }
  }

  @Test
  void aLineMoreInALongTextIsOneDifference() {
    List<String> before = lines(5_000, "x");
    List<String> after = new ArrayList<>(before);
    after.add(2_500, "new");

    assertThat(LineDiff.of(before, after)).hasSize(1);
  }

  /** With one comparison of the whole this would take minutes and gigabytes. */
  @Test
  void textsThatDifferEverywhereAreDoneToo() {
    List<String> before = lines(200_000, "x");
    List<String> after = lines(200_000, "y");

    assertThat(applied(before, LineDiff.of(before, after))).isEqualTo(after);
  }
}
