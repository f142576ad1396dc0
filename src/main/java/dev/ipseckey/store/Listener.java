package dev.ipseckey.store;

import dev.ipseckey.execute.KeyListener;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who monitors a directory: reads what a key socket would be given of everything that all
 * processes do there, their EXPIRE messages included. A promiscuous one (after X_PROMISC) also
 * reads the answers to others and their errors. For one thread, that of its directory.
 *
 * <p>Messages come through a socket file in the directory and are never stored, so no key that is
 * gone stays behind in them. Each process has a connection of its own, and connections are read in
 * no particular order; the {@link Rank} of each message puts them in order again.
 */
public final class Listener implements KeyListener {

  static final String SUFFIX = ".listener";

  private static final String PROMISCUOUS = "promiscuous-";
  private static final String PASSIVE = "passive-";

  /** Longest path of a socket that every system takes, bytes. */
  private static final int MAX_PATH = 103;

  private static final AtomicLong COUNT = new AtomicLong();

  private final SadbDirectory directory;
  private final Path file;
  private final ServerSocketChannel server;
  private final Selector selector;

  private final PriorityQueue<Ranked> waiting = new PriorityQueue<>(Ranked.ORDER);
  private long arrivals;

  /** All messages up to this one have come. */
  private Rank complete = Rank.NONE;

  /** The highest that has come. */
  private Rank highest = Rank.NONE;

  /** The last that was handed over. */
  private Rank last = Rank.NONE;

  /** Messages of one rank are from one process, or in no order: as they came. */
  private record Ranked(Rank rank, long arrival, Message message) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparing(Ranked::rank).thenComparingLong(Ranked::arrival);
  }

  /** What one process has sent and was not a whole message yet. */
  private static final class Inbox {
    private ByteBuffer bytes = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
  }

  Listener(SadbDirectory directory, Path where, boolean promiscuous) throws IOException {
    this.directory = directory;
    String name =
        "%s%d-%x-%d%s"
            .formatted(
                promiscuous ? PROMISCUOUS : PASSIVE,
                ProcessHandle.current().pid(),
                System.nanoTime() & 0xffffff,
                COUNT.incrementAndGet(),
                SUFFIX);
    this.file = where.resolve(name);
    if (file.toString().length() > MAX_PATH) {
      throw new Unusable(
          where.toString(),
          "this path is too long to be monitored: a socket in it would have more than %d bytes"
              .formatted(MAX_PATH));
    }
    this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    this.selector = Selector.open();
    server.bind(UnixDomainSocketAddress.of(file), 1024);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
  }

  static boolean isPromiscuous(Path file) {
    return file.getFileName().toString().startsWith(PROMISCUOUS);
  }

  boolean isPromiscuous() {
    return isPromiscuous(file);
  }

  Path file() {
    return file;
  }

  /**
   * A message of this process, or one that has come. One whose end was held up until others had
   * already been handed over counts as lost, as it would in a kernel whose socket buffer is full.
   */
  void hear(Rank rank, Message message) {
    if (rank.isNumbered() && rank.compareTo(last) < 0) {
      return;
    }
    waiting.add(new Ranked(rank, arrivals++, message));
    if (rank.compareTo(highest) > 0) {
      highest = rank;
    }
  }

  @Override
  public Optional<Received> next(Duration patience) {
    directory.ageIfDue();
    return await(patience).map(Received::of);
  }

  private Optional<Message> await(Duration patience) {
    try {
      long deadline = System.nanoTime() + patience.toNanos();
      while (true) {
        Ranked first = waiting.peek();
        if (first != null && first.rank().compareTo(complete) <= 0) {
          waiting.remove();
          last = first.rank();
          return Optional.of(first.message());
        }
        // Who sent this one had the lock after all those before had been sent: one more look finds
        // them.
        complete = highest;
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (first != null) {
          selector.selectNow();
        } else if (left <= 0 || Thread.currentThread().isInterrupted()) {
          selector.selectNow();
          if (selector.selectedKeys().isEmpty()) {
            return Optional.empty();
          }
        } else {
          selector.select(left);
        }
        receive();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive() throws IOException {
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.isValid() && key.isAcceptable()) {
        for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
          channel.configureBlocking(false);
          Inbox inbox = new Inbox();
          SelectionKey accepted = channel.register(selector, SelectionKey.OP_READ, inbox);
          // Its first message may already be there, and may be one of those that others are waiting
          // for.
          read(accepted, channel, inbox);
        }
      } else if (key.attachment() instanceof Inbox inbox
          && key.channel() instanceof SocketChannel channel) {
        read(key, channel, inbox);
      }
    }
    selector.selectedKeys().clear();
  }

  private void read(SelectionKey key, SocketChannel channel, Inbox inbox) throws IOException {
    try {
      while (true) {
        int count = channel.read(inbox.bytes);
        if (count <= 0) {
          if (count < 0) {
            hangUp(key, channel);
          }
          return;
        }
        if (!take(inbox)) {
          hangUp(key, channel);
          return;
        }
      }
    } catch (IOException e) {
      hangUp(key, channel);
    }
  }

  private static void hangUp(SelectionKey key, SocketChannel channel) throws IOException {
    key.cancel();
    channel.close();
  }

  /** Takes the whole messages; false if these are none. */
  private boolean take(Inbox inbox) {
    ByteBuffer bytes = inbox.bytes.flip();
    while (bytes.remaining() >= Long.BYTES + 16) {
      int at = bytes.position();
      int length = 8 * Short.toUnsignedInt(bytes.getShort(at + Long.BYTES + 4));
      if (length < 16) {
        return false;
      }
      if (bytes.remaining() < Long.BYTES + length) {
        if (bytes.capacity() < Long.BYTES + length) {
          inbox.bytes =
              ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN).put(bytes);
          return true;
        }
        break;
      }
      Rank rank = new Rank(bytes.getLong());
      byte[] message = new byte[length];
      bytes.get(message);
      if (MessageCodec.LITTLE_ENDIAN.decode(message) instanceof Message decoded) {
        hear(rank, decoded);
      }
    }
    bytes.compact();
    return true;
  }

  @Override
  public void close() {
    directory.dismiss(this);
    try {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      server.close();
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
