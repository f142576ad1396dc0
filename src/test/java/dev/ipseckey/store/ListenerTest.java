package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerTest {

  /** For what is on its way. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path temporary;

  private Path path() {
    return temporary.resolve("sadb");
  }

  /** Types of all messages that have come: whoever was answered has told the listeners. */
  static List<String> heard(Listener listener) {
    List<String> heard = new ArrayList<>();
    Optional<Received> next = listener.next(Duration.ZERO);
    while (next.isPresent()) {
      heard.add(
          next.get().header().messageType().orElseThrow() + "/" + next.get().header().errno());
      next = listener.next(Duration.ZERO);
    }
    return heard;
  }

  @Test
  void hearsWhatAKernelWouldTell() {
    try (Opened monitor = new Opened(path());
        Listener promiscuous = monitor.directory.listen(true);
        Listener passive = monitor.directory.listen(false);
        Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      one.add(1);
      other.send(Requests.get(1));
      other.send(Requests.get(2));
      other.send(Requests.delete(1));
      one.send(Requests.dump());
      one.send(Requests.flush());
      assertThat(heard(promiscuous))
          .containsExactly("ADD/0", "GET/0", "GET/3", "DELETE/0", "DUMP/0", "FLUSH/0");
      assertThat(heard(passive)).containsExactly("ADD/0", "DELETE/0", "FLUSH/0");
    }
  }

  @Test
  void messagesOfSeveralKeepTheirOrder() {
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(false);
        Opened one = new Opened(path());
        Opened other = new Opened(path())) {
      List<String> expected = new ArrayList<>();
      List<String> heard = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        (i % 3 == 0 ? one : other).add(i);
        expected.add("ADD/0");
        if (i % 2 == 0) {
          (i % 5 == 0 ? one : other).send(Requests.delete(i - 1));
          expected.add("DELETE/0");
        }
        if (i % 50 == 0) {
          heard.addAll(heard(listener));
        }
      }
      assertThat(heard).isEqualTo(expected);
    }
  }

  /** What is told without the lock has no number of its own, but its place is known. */
  @Test
  void aDumpComesBehindWhatWasThereBefore() {
    List<Opened> processes = Stream.generate(() -> new Opened(path())).limit(6).toList();
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(true)) {
      for (Opened one : processes) {
        for (Opened other : processes) {
          one.add(1);
          other.send(Requests.delete(1));
          one.send(Requests.dump());
          other.send(Requests.get(1));
          assertThat(heard(listener)).containsExactly("ADD/0", "DELETE/0", "DUMP/0", "GET/3");
        }
      }
    } finally {
      processes.forEach(Opened::close);
    }
  }

  @Test
  void whatIsHeldUpIsLostRatherThanLate() {
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(false)) {
      Message message = Requests.flush();
      listener.hear(Rank.of(2), message);
      listener.hear(Rank.after(1), message);
      assertThat(heard(listener)).hasSize(2);
      listener.hear(Rank.of(1), message);
      assertThat(heard(listener)).isEmpty();
      listener.hear(Rank.after(1), message);
      listener.hear(Rank.of(3), message);
      assertThat(heard(listener)).hasSize(2);
    }
  }

  @Test
  void whoDoesNotReadStopsNobody() {
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(true);
        Opened one = new Opened(path())) {
      int sent = 0;
      for (int spi = 1; spi <= 4000; spi++) {
        one.add(spi);
        sent++;
      }
      List<String> heard = heard(listener);
      assertThat(heard).isNotEmpty().containsOnly("ADD/0").hasSizeLessThanOrEqualTo(sent);
      one.add(5000);
      one.add(5001);
      assertThat(heard(listener)).isNotEmpty();
    }
  }

  @Test
  void aBatchIsToldWhenItCounts() {
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(false);
        Opened one = new Opened(path())) {
      try (Batch _ = one.directory.batch()) {
        one.add(1);
      }
      assertThat(heard(listener)).isEmpty();
      try (Batch batch = one.directory.batch()) {
        one.add(2);
        batch.commit();
      }
      assertThat(heard(listener)).containsExactly("ADD/0");
    }
  }

  @Test
  void drivesTheAger() {
    try (Opened monitor = new Opened(path());
        Listener listener = monitor.directory.listen(false)) {
      monitor.send(Requests.add(1, 50, 100));
      List<String> heard = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        heard.add(
            listener.next(PATIENCE).orElseThrow().header().messageType().orElseThrow().name());
        monitor.now += 60;
      }
      assertThat(heard).containsExactly("ADD", "EXPIRE", "EXPIRE");
      monitor.now += 60;
      assertThat(monitor.spis()).isEmpty();
      assertThat(KeySearch.found(path(), List.of(1))).isEmpty();
    }
  }

  @Test
  void leavesNothingBehind() {
    try (Opened monitor = new Opened(path())) {
      monitor.directory.listen(true).close();
      assertThat(path().toFile().list()).containsExactlyInAnyOrder("lock", "sadb.log");
    }
  }

  /** A socket file whose listener was killed. */
  @Test
  void theDeadAreSweptAway() throws Exception {
    try (Opened one = new Opened(path())) {
      Path dead = path().resolve("passive-1-2-3.listener");
      try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(dead));
      }
      assertThat(dead).exists();
      try (Listener living = one.directory.listen(false);
          Opened other = new Opened(path())) {
        other.add(1);
        assertThat(heard(living)).containsExactly("ADD/0");
      }
      assertThat(Files.exists(dead)).isFalse();
    }
  }
}
