package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes write and are killed with SIGKILL at random instants: what was answered is there,
 * nothing else is lost, and of what is gone no key is left in any file. {@code -Dstore.kills=300
 * -Dstore.seed=…}.
 */
class CrashTest {

  private static final int WRITERS = 4;
  private static final int KILLS = Integer.getInteger("store.kills", 30);
  private static final long SEED = Long.getLong("store.seed", 20_251_128L);

  @TempDir private Path temporary;

  private final Random random = new Random(SEED);

  /** What is known to be there, and what has ever been. */
  private TreeSet<Integer> present = new TreeSet<>();

  private final TreeSet<Integer> ever = new TreeSet<>();
  private int answered;

  /** How far the clock is ahead, seconds: in each round SAs have to die of age again. */
  private long ahead;

  /** One command: {@code ended} is later than everything if it was never answered. */
  private record Deed(String what, List<Integer> spis, long begun, long ended) {

    boolean isAnswered() {
      return ended != Long.MAX_VALUE;
    }
  }

  @Test
  void nothingAnsweredIsLostAndNothingRemovedIsLeft() throws Exception {
    Path directory = temporary.resolve("sadb");
    int nextSpi = 256;
    for (int killed = 0; killed < KILLS; killed += WRITERS) {
      List<Process> writers = new ArrayList<>();
      List<Path> outputs = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Path output = temporary.resolve("output-" + i);
        writers.add(start(directory, random.nextLong(), nextSpi, output));
        outputs.add(output);
        nextSpi += 1_000_000;
      }
      for (int i = 0; i < WRITERS; i++) {
        awaitOutput(writers.get(i), outputs.get(i), 1 + random.nextInt(8000));
        Thread.sleep(0, random.nextInt(1_000_000));
        writers.get(i).destroyForcibly();
      }
      for (Process writer : writers) {
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
      }
      List<Deed> deeds = new ArrayList<>();
      for (Path output : outputs) {
        read(output, deeds);
      }
      check(directory, deeds);
      ahead += 300;
    }
    assertThat(answered).isGreaterThan(KILLS);
    System.out.println(
        "CrashTest: "
            + KILLS
            + " kills, "
            + answered
            + " answered commands, "
            + ever.size()
            + " SAs");
  }

  private void check(Path directory, List<Deed> deeds) {
    List<Deed> flushes = deeds.stream().filter(deed -> deed.what().equals("flush")).toList();
    Map<Integer, List<Deed>> bySpi = new HashMap<>();
    deeds.forEach(
        deed ->
            deed.spis()
                .forEach(spi -> bySpi.computeIfAbsent(spi, _ -> new ArrayList<>()).add(deed)));
    ever.addAll(bySpi.keySet());
    TreeSet<Integer> there;
    TreeSet<Integer> later;
    try (Opened opened = new Opened(directory, now())) {
      there = opened.spis();
      assertThat(opened.notices).as("seed %d", SEED).isEmpty();
    }
    TreeSet<Integer> gone = new TreeSet<>(ever);
    gone.removeAll(there);
    assertThat(KeySearch.found(directory, gone))
        .as("keys of what is gone, seed %d", SEED)
        .isEmpty();
    assertThat(KeySearch.found(directory, there))
        .as("the search finds what is there")
        .isEqualTo(there);

    TreeSet<Integer> candidates = new TreeSet<>(present);
    candidates.addAll(bySpi.keySet());
    TreeSet<Integer> mortals = new TreeSet<>();
    for (int spi : candidates) {
      List<Deed> own = bySpi.getOrDefault(spi, List.of());
      if (own.stream().anyMatch(deed -> deed.what().equals("mortal"))) {
        mortals.add(spi);
        continue;
      }
      boolean may = may(spi, own, flushes);
      boolean must = must(spi, own, flushes);
      assertThat(there.contains(spi) ? may : !must)
          .as(
              "SA %d is %s; %s; %s, seed %d",
              spi, there.contains(spi) ? "there" : "gone", own, flushes, SEED)
          .isTrue();
    }
    assertThat(candidates).as("nothing from nowhere").containsAll(there);
    for (Deed deed : deeds) {
      if (deed.what().equals("batch") && !deed.isAnswered()) {
        assertThat(deed.spis().stream().filter(there::contains).count())
            .as("%s", deed)
            .isIn(0L, (long) deed.spis().size());
      }
    }

    // All with a lifetime have died by then, and are removed by a later pass.
    try (Opened opened = new Opened(directory, now() + 100)) {
      opened.now += 100;
      opened.directory.age();
      later = opened.spis();
      assertThat(later).doesNotContainAnyElementsOf(mortals);
    }
    gone.addAll(mortals);
    assertThat(KeySearch.found(directory, gone))
        .as("keys of what has expired, seed %d", SEED)
        .isEmpty();
    present = later;
    answered += (int) deeds.stream().filter(Deed::isAnswered).count();
  }

  private boolean may(int spi, List<Deed> own, List<Deed> flushes) {
    if (own.stream().anyMatch(deed -> deed.what().equals("delete") && deed.isAnswered())) {
      return false;
    }
    long latest = own.isEmpty() ? Long.MIN_VALUE : own.getFirst().ended();
    return flushes.stream().noneMatch(flush -> flush.isAnswered() && flush.begun() > latest);
  }

  private boolean must(int spi, List<Deed> own, List<Deed> flushes) {
    if (own.stream().anyMatch(deed -> deed.what().equals("delete"))) {
      return false;
    }
    if (!present.contains(spi) && !own.getFirst().isAnswered()) {
      return false;
    }
    long earliest = own.isEmpty() ? Long.MIN_VALUE : own.getFirst().begun();
    return flushes.stream().allMatch(flush -> flush.isAnswered() && flush.ended() < earliest);
  }

  private long now() {
    return System.currentTimeMillis() / 1000 + ahead;
  }

  private Process start(Path directory, long seed, int firstSpi, Path output) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            CrashWriter.class.getName(),
            directory.toString(),
            Long.toString(seed),
            Integer.toString(firstSpi),
            Long.toString(ahead))
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Some way into its work; how far it is by then nobody knows. */
  private static void awaitOutput(Process process, Path output, int length) throws Exception {
    while (Files.size(output) < length) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(1);
    }
  }

  private static void read(Path output, List<Deed> deeds) throws IOException {
    Deed begun = null;
    for (String line : Files.readString(output, StandardCharsets.US_ASCII).split("\n")) {
      String[] words = line.split(" ");
      if (words[0].equals("try") && words.length > 2) {
        List<Integer> spis = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
          spis.add(Integer.valueOf(words[i]));
        }
        if (begun != null) {
          throw new AssertionError("two at once");
        }
        begun = new Deed(words[2], spis, Long.parseLong(words[1]), Long.MAX_VALUE);
      } else if (begun != null) {
        deeds.add(new Deed(begun.what(), begun.spis(), begun.begun(), Long.parseLong(words[1])));
        begun = null;
      }
    }
    if (begun != null) {
      deeds.add(begun);
    }
  }
}
