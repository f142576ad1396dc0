package dev.ipseckey.store;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.file.CurrentUser;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A directory, opened by a test, with a clock that the test moves. */
final class Opened implements AutoCloseable {

  static final long START = 1_700_000_003L;

  final SadbDirectory directory;
  final List<String> notices = new ArrayList<>();
  final KeyPort port;
  long now;

  Opened(Path path) {
    this(path, START);
  }

  Opened(Path path, long now) {
    this(path, now, Storage.files());
  }

  Opened(Path path, long now, Storage storage) {
    this.now = now;
    this.directory =
        SadbDirectory.open(
            path,
            Requests.settings(),
            () -> this.now,
            new Random(1),
            notices::add,
            storage,
            CurrentUser.number());
    this.port = directory.port();
  }

  List<Message> send(Message request) {
    return send(port, request);
  }

  static List<Message> send(KeyPort port, Message request) {
    List<Message> answers = new ArrayList<>();
    port.send(request, answers::add);
    return answers;
  }

  /** The errno of the last answer, 0 for success. */
  int errno(Message request) {
    return send(request).getLast().header().errno();
  }

  /** Adds that must succeed. */
  Opened add(int... spis) {
    for (int spi : spis) {
      if (errno(Requests.add(spi)) != 0) {
        throw new AssertionError("not added: " + spi);
      }
    }
    return this;
  }

  /** SPIs of all SAs; each must have its key. */
  TreeSet<Integer> spis() {
    return spis(port);
  }

  /** Descriptions of all SAs. */
  static List<Message> dump(KeyPort port) {
    return send(port, Requests.dump()).stream()
        .filter(message -> message.header().is(MessageType.DUMP) && !message.extensions().isEmpty())
        .toList();
  }

  static TreeSet<Integer> spis(KeyPort port) {
    TreeSet<Integer> spis = new TreeSet<>();
    for (Message message : dump(port)) {
      int spi = message.first(SaExtension.class).orElseThrow().spi();
      KeyExtension key = message.key(ExtensionType.KEY_AUTH).orElseThrow();
      if (!Arrays.equals(key.data().first(20), Requests.key(spi))) {
        throw new AssertionError("not the key of " + spi);
      }
      spis.add(spi);
    }
    return spis;
  }

  @Override
  public void close() {
    port.close();
  }
}
