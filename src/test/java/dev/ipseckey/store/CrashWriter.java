package dev.ipseckey.store;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.pfkey.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A process that is killed: does something in a directory again and again, and says so before and
 * after, with the time in nanoseconds.
 *
 * <pre>
 * try 17 add 4096        then, when it was answered
 * ok 18 add 4096
 * </pre>
 */
final class CrashWriter {

  private final SadbDirectory directory;
  private final KeyPort port;
  private final Random random;
  private final List<Integer> mine = new ArrayList<>();
  private int nextSpi;

  private CrashWriter(SadbDirectory directory, Random random, int firstSpi) {
    this.directory = directory;
    this.port = directory.port();
    this.random = random;
    this.nextSpi = firstSpi;
  }

  public static void main(String[] args) {
    long ahead = Long.parseLong(args[3]);
    SadbDirectory directory =
        SadbDirectory.open(
            Path.of(args[0]),
            Requests.settings(),
            () -> System.currentTimeMillis() / 1000 + ahead,
            new Random(),
            System.err::println);
    new CrashWriter(directory, new Random(Long.parseLong(args[1])), Integer.parseInt(args[2]))
        .run();
  }

  private void run() {
    while (true) {
      int choice = random.nextInt(1000);
      if (choice < 4) {
        doIt("flush", List.of(), () -> send(Requests.flush()));
        mine.clear();
      } else if (choice < 60) {
        List<Integer> spis =
            IntStream.range(0, 1 + random.nextInt(6)).map(_ -> nextSpi++).boxed().toList();
        doIt("batch", spis, () -> batch(spis));
        mine.addAll(spis);
      } else if (choice < 150) {
        // Seconds: most die of age before the test looks.
        int spi = nextSpi++;
        doIt("mortal", List.of(spi), () -> send(Requests.add(spi, 1, 1 + random.nextInt(4))));
      } else if (choice < 400 || mine.size() < 5) {
        int spi = nextSpi++;
        doIt("add", List.of(spi), () -> send(Requests.add(spi)));
        mine.add(spi);
      } else if (choice < 600) {
        int spi = mine.get(random.nextInt(mine.size()));
        doIt("update", List.of(spi), () -> send(Requests.update(spi, 100_000 + choice)));
      } else {
        int spi = mine.remove(random.nextInt(mine.size()));
        doIt("delete", List.of(spi), () -> send(Requests.delete(spi)));
      }
    }
  }

  private void batch(List<Integer> spis) {
    try (Batch batch = directory.batch()) {
      spis.forEach(spi -> send(Requests.add(spi)));
      batch.commit();
    }
  }

  private void send(Message request) {
    port.send(request, _ -> {});
  }

  private static void doIt(String what, List<Integer> spis, Runnable command) {
    String rest = " " + what + spis.stream().map(spi -> " " + spi).collect(Collectors.joining());
    say("try " + System.nanoTime() + rest);
    command.run();
    say("ok " + System.nanoTime() + rest);
  }

  /** In one write, so that a line is there or not. */
  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
