package dev.ipseckey.store;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.sadb.KeySocket;
import dev.ipseckey.sadb.KeySockets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The listeners on a directory, as a process sees them that does something there. Each has a socket
 * file in the directory; to each goes what a key socket of its kind would be given, with its {@link
 * Rank} in the order of the lock.
 *
 * <p>Nothing is kept for a listener that does not read: as in a kernel whose socket buffer is full,
 * what does not fit is lost to it.
 */
final class Audience {

  /** How long a full socket is waited for, milliseconds. */
  private static final int PATIENCE = 100;

  private final Path directory;
  private final DirectoryLock lock;
  private final KeySockets sockets;
  private final Map<Path, Seat> seats = new HashMap<>();
  private final List<Delivery> outbox = new ArrayList<>();
  private long known;

  Audience(Path directory, DirectoryLock lock, KeySockets sockets) {
    this.directory = directory;
    this.lock = lock;
    this.sockets = sockets;
  }

  private record Delivery(Seat to, Message message) {}

  /** One listener: another process, or one in this. */
  private sealed interface Seat {

    KeySocket socket();
  }

  private record Here(KeySocket socket, Listener listener) implements Seat {}

  /**
   * A listener elsewhere.
   *
   * @param rest what of a message did not fit yet; without it nothing else can be sent
   */
  private record There(
      KeySocket socket, SocketChannel channel, List<ByteBuffer> rest, Set<Stall> stalled)
      implements Seat {}

  /**
   * A listener that has been waited for in vain is not waited for again before it has read
   * something.
   */
  private enum Stall {
    STALLED
  }

  /** Finds out who is listening. Under the lock. */
  void refresh() throws IOException {
    long now = lock.get(DirectoryLock.Word.LISTENERS);
    if (now == known) {
      return;
    }
    Set<Path> gone = new HashSet<>(seats.keySet());
    boolean all = true;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + Listener.SUFFIX)) {
      for (Path file : files) {
        gone.remove(file);
        if (!seats.containsKey(file)) {
          all &= connect(file);
        }
      }
    }
    gone.forEach(this::dismiss);
    if (all) {
      known = now;
    }
  }

  /** A listener of this process gets its messages directly. */
  void seat(Listener listener) {
    seats.put(
        listener.file(),
        new Here(
            sockets.listen(listener.isPromiscuous(), message -> take(listener.file(), message)),
            listener));
  }

  /** False if it has to be tried again. */
  private boolean connect(Path file) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      // A listener that is stopped must not stop everybody else.
      channel.configureBlocking(false);
      if (channel.connect(UnixDomainSocketAddress.of(file))) {
        KeySocket socket =
            sockets.listen(Listener.isPromiscuous(file), message -> take(file, message));
        seats.put(file, new There(socket, channel, new ArrayList<>(), EnumSet.noneOf(Stall.class)));
        return true;
      }
    } catch (IOException e) {
      if (e instanceof ConnectException || String.valueOf(e.getMessage()).contains("refused")) {
        Files.deleteIfExists(file);
        channel.close();
        return true;
      }
    }
    channel.close();
    return false;
  }

  private void take(Path file, Message message) {
    Seat seat = seats.get(file);
    if (seat != null) {
      outbox.add(new Delivery(seat, message));
    }
  }

  /** What was to be told did not happen. */
  void discard() {
    outbox.clear();
  }

  /**
   * Tells the listeners what they are to hear. Under the lock. The numbers are taken before the
   * first is used: if this process is killed in between, nobody uses them again.
   */
  void deliver() throws IOException {
    if (!outbox.isEmpty()) {
      long number = lock.get(DirectoryLock.Word.DELIVERY);
      lock.set(DirectoryLock.Word.DELIVERY, number + outbox.size());
      for (Delivery delivery : outbox) {
        deliver(delivery, Rank.of(++number));
      }
      outbox.clear();
    }
  }

  /** Tells them what others do not depend on, without the lock. */
  void deliverUnordered() {
    if (!outbox.isEmpty()) {
      Rank rank = Rank.after(lock.get(DirectoryLock.Word.DELIVERY));
      outbox.forEach(delivery -> deliver(delivery, rank));
      outbox.clear();
    }
  }

  private void deliver(Delivery delivery, Rank rank) {
    switch (delivery.to()) {
      case Here here -> here.listener().hear(rank, delivery.message());
      case There there -> send(there, rank, delivery.message());
    }
  }

  private void send(There there, Rank rank, Message message) {
    try {
      if (!there.rest().isEmpty() && !write(there, there.rest().removeLast())) {
        return;
      }
      byte[] bytes = MessageCodec.LITTLE_ENDIAN.encode(message);
      ByteBuffer frame =
          ByteBuffer.allocate(Long.BYTES + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
      frame.putLong(rank.value()).put(bytes).flip();
      write(there, frame);
    } catch (IOException e) {
      // It has gone; the next refresh of anybody finds its file without a reader.
      seats.entrySet().stream()
          .filter(seat -> seat.getValue().equals(there))
          .map(Map.Entry::getKey)
          .findAny()
          .ifPresent(this::dismiss);
    }
  }

  /** Writes as much as there is room for within the time; whether that was all. */
  private static boolean write(There there, ByteBuffer frame) throws IOException {
    int begin = frame.position();
    int patience = there.stalled().isEmpty() ? PATIENCE : 0;
    there.channel().write(frame);
    for (int waited = 0; frame.hasRemaining() && waited < patience; waited++) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      there.channel().write(frame);
    }
    if (!frame.hasRemaining()) {
      there.stalled().clear();
      return true;
    }
    there.stalled().add(Stall.STALLED);
    // A message of which nothing was sent can be left out; one that was begun has to be ended.
    if (frame.position() > begin || begin > 0) {
      there.rest().add(frame);
    }
    return false;
  }

  void dismiss(Path file) {
    Seat seat = seats.remove(file);
    if (seat == null) {
      return;
    }
    seat.socket().close();
    if (seat instanceof There there) {
      try {
        there.channel().close();
      } catch (IOException e) {
        // Nobody listens any more, so nothing is lost.
      }
    }
  }

  void close() {
    List.copyOf(seats.keySet()).forEach(this::dismiss);
  }
}
