package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SadbDirectoryTest {

  private static final long SEED = 20_251_128L;

  @TempDir private Path temporary;

  private Path path() {
    return temporary.resolve("state").resolve("sadb");
  }

  @Test
  void whatOneAddsAnotherFinds() {
    try (Opened one = new Opened(path())) {
      assertThat(one.notices).singleElement().asString().contains("created", "keys");
      one.add(1, 2, 3);
    }
    try (Opened other = new Opened(path())) {
      assertThat(other.notices).isEmpty();
      assertThat(other.spis()).containsExactly(1, 2, 3);
      assertThat(other.errno(Requests.get(2))).isZero();
      assertThat(other.errno(Requests.add(2))).as("EEXIST").isEqualTo(17);
    }
  }

  @Test
  void twoOpenAtOnceSeeEachOther() {
    try (Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      one.add(1, 2);
      assertThat(other.errno(Requests.get(1))).isZero();
      other.add(3);
      assertThat(other.errno(Requests.delete(2))).isZero();
      assertThat(one.spis()).containsExactly(1, 3);
      assertThat(one.errno(Requests.update(3, 500))).isZero();
      assertThat(other.errno(Requests.delete(3))).isZero();
      assertThat(one.errno(Requests.get(3))).as("ESRCH").isEqualTo(3);
      assertThat(one.errno(Requests.flush())).isZero();
      assertThat(other.spis()).isEmpty();
      other.add(4);
      assertThat(one.spis()).containsExactly(4);
    }
  }

  /**
   * Two that do things at random see the same as one that is opened afterwards, and in the same
   * order.
   */
  @Test
  void interleaved() {
    Random random = new Random(SEED);
    try (Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      for (int i = 0; i < 1500; i++) {
        Opened who = random.nextBoolean() ? one : other;
        int spi = 1 + random.nextInt(300);
        int choice = random.nextInt(1000);
        if (choice == 0) {
          who.send(Requests.flush());
        } else if (choice < 4) {
          one.now += random.nextInt(200);
          other.now = one.now;
        } else if (choice < 330) {
          who.send(Requests.delete(spi));
        } else if (choice < 500) {
          who.send(Requests.update(spi, 50 + random.nextInt(1000)));
        } else if (choice < 530) {
          who.send(Requests.get(spi));
        } else {
          who.send(random.nextBoolean() ? Requests.add(spi) : Requests.add(spi, 20, 60));
        }
      }
      List<Message> seen = Opened.dump(one.port);
      assertThat(seen).as("seed %d", SEED).isNotEmpty().isEqualTo(Opened.dump(other.port));
      try (Opened later = new Opened(path(), one.now)) {
        assertThat(Opened.dump(later.port)).as("seed %d", SEED).isEqualTo(seen);
        TreeSet<Integer> gone = new TreeSet<>(IntStream.rangeClosed(1, 300).boxed().toList());
        gone.removeAll(later.spis());
        assertThat(KeySearch.found(path(), gone)).as("seed %d", SEED).isEmpty();
        assertThat(KeySearch.found(path(), later.spis())).isEqualTo(later.spis());
      }
    }
  }

  @Test
  void removedKeysAreGone() {
    try (Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      one.add(1, 2, 3, 4);
      assertThat(KeySearch.found(path(), List.of(1, 2, 3, 4))).containsExactly(1, 2, 3, 4);
      other.send(Requests.update(1, 1000));
      other.send(Requests.delete(1));
      one.send(Requests.delete(2));
      assertThat(KeySearch.found(path(), List.of(1, 2, 3, 4))).containsExactly(3, 4);
      one.send(Requests.flushAh());
      assertThat(KeySearch.found(path(), List.of(1, 2, 3, 4))).isEmpty();
      one.add(5);
      one.send(Requests.flush());
      assertThat(KeySearch.found(path(), List.of(5))).isEmpty();
    }
  }

  @Test
  void whoeverOpensCatchesUp() {
    try (Opened one = new Opened(path())) {
      one.add(1);
      one.send(Requests.add(2, 50, 100));
      one.send(Requests.add(3, 5000, 10_000));
    }
    try (Opened later = new Opened(path(), Opened.START + 60)) {
      assertThat(
              later.send(Requests.get(2)).getLast().first(SaExtension.class).orElseThrow().state())
          .as("dying")
          .isEqualTo(2);
      later.now += 5000;
      assertThat(later.spis()).containsExactly(1, 3);
      assertThat(KeySearch.found(path(), List.of(1, 2, 3))).containsExactly(1, 3);
    }
    try (Opened earlier = new Opened(path(), Opened.START)) {
      assertThat(
              earlier
                  .send(Requests.get(3))
                  .getLast()
                  .first(SaExtension.class)
                  .orElseThrow()
                  .state())
          .as("time does not run backwards")
          .isEqualTo(2);
    }
  }

  @Test
  void idleIsToldOnceByWhoeverCatchesUp() {
    try (Opened one = new Opened(path())) {
      one.send(Requests.addIdle(1, 10));
    }
    try (Opened watcher = new Opened(path());
        Listener listener = watcher.directory.listen(false)) {
      for (int i = 0; i < 3; i++) {
        new Opened(path(), Opened.START + 1000).close();
      }
      assertThat(ListenerTest.heard(listener)).hasSize(1);
    }
  }

  @Test
  void aViewWritesNothing() throws IOException {
    try (Opened one = new Opened(path())) {
      one.add(1);
      one.send(Requests.add(2, 50, 100));
      byte[] log = Files.readAllBytes(path().resolve("sadb.log"));
      byte[] lock = Files.readAllBytes(path().resolve("lock"));
      KeyPort view = one.directory.view(() -> Opened.START + 1000);
      assertThat(Opened.spis(view)).containsExactly(1);
      assertThat(Opened.send(view, Requests.add(9))).isNotEmpty();
      assertThat(Opened.send(view, Requests.flush())).isNotEmpty();
      assertThat(one.spis()).containsExactly(1, 2);
      assertThat(Files.readAllBytes(path().resolve("sadb.log"))).isEqualTo(log);
      assertThat(Files.readAllBytes(path().resolve("lock"))).isEqualTo(lock);
    }
  }

  @Test
  void aBatchCountsAsAWholeOrNotAtAll() {
    try (Opened one = new Opened(path())) {
      one.add(1);
      try (Batch _ = one.directory.batch()) {
        one.add(2, 3);
        one.send(Requests.delete(1));
        assertThat(one.spis()).as("seen inside").containsExactly(2, 3);
      }
      assertThat(one.spis()).as("not committed").containsExactly(1);
      try (Batch batch = one.directory.batch()) {
        one.add(2, 3);
        one.send(Requests.delete(1));
        one.add(4);
        one.send(Requests.delete(4));
        batch.commit();
      }
      assertThat(one.spis()).containsExactly(2, 3);
      try (Batch batch = one.directory.batch()) {
        one.send(Requests.flush());
        one.add(5);
        batch.commit();
      }
    }
    try (Opened other = new Opened(path())) {
      assertThat(other.spis()).containsExactly(5);
      assertThat(KeySearch.found(path(), List.of(1, 2, 3, 4, 5))).containsExactly(5);
    }
  }

  @Test
  void othersWaitForABatch() throws Exception {
    try (Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      List<TreeSet<Integer>> seen = new ArrayList<>();
      Thread thread = new Thread(() -> seen.add(other.spis()));
      try (Batch batch = one.directory.batch()) {
        one.add(1);
        thread.start();
        Thread.sleep(100);
        assertThat(seen).isEmpty();
        one.add(2);
        batch.commit();
      }
      thread.join();
      assertThat(seen).containsExactly(new TreeSet<>(List.of(1, 2)));
    }
  }

  @Test
  void threadsTakeTurns() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 4; i++) {
      int first = 1000 * (i + 1);
      Thread thread =
          new Thread(
              () -> {
                try (Opened mine = new Opened(path())) {
                  for (int n = 0; n < 100; n++) {
                    mine.add(first + n);
                  }
                }
              });
      thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    try (Opened opened = new Opened(path())) {
      assertThat(opened.spis()).hasSize(400);
    }
  }

  @Test
  void wasteIsCompacted() throws IOException {
    try (Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      one.add(1, 2, 3);
      for (int i = 0; i < 15_000; i++) {
        one.send(Requests.update(1 + i % 3, 1000 + i));
      }
      assertThat(Files.size(path().resolve("sadb.log"))).isLessThan(5 << 20);
      assertThat(other.spis()).containsExactly(1, 2, 3);
      other.add(4);
      assertThat(one.spis()).containsExactly(1, 2, 3, 4);
      assertThat(path().toFile().list()).containsExactlyInAnyOrder("lock", "sadb.log");
    }
  }

  @Test
  void manyExpireAtOnce() {
    try (Opened one = new Opened(path())) {
      for (int spi = 1; spi <= 3000; spi++) {
        one.send(spi % 3 == 0 ? Requests.add(spi) : Requests.add(spi, 50, 100));
      }
    }
    try (Opened later = new Opened(path(), Opened.START + 10_000)) {
      assertThat(later.spis()).hasSize(1000).allMatch(spi -> spi % 3 == 0);
      List<Integer> all = IntStream.rangeClosed(1, 3000).boxed().toList();
      assertThat(KeySearch.found(path(), all)).isEqualTo(later.spis());
    }
  }

  /** While the local addresses are unknown, directions depend on what is there, asleep or not. */
  @Test
  void sleepersDecideDirections() {
    try (Opened one = new Opened(path())) {
      one.add(1);
    }
    try (Opened other = new Opened(path());
        Opened asleep = new Opened(path())) {
      other.send(Requests.delete(1));
      assertThat(asleep.errno(Requests.get(1))).isEqualTo(3);
      asleep.add(1, 2);
      assertThat(other.spis()).containsExactly(1, 2);
    }
  }
}
