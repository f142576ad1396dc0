package dev.ipseckey.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One at a time: excludes other processes by a lock on the file {@code lock}, and other threads of
 * this process by a lock in memory, because locks on files belong to processes. The file holds a
 * few words that say what has happened since one last had the lock. Each is written at once within
 * eight bytes, so it is never half written.
 *
 * <p>The file is never removed or replaced, since a lock on a file that has lost its name excludes
 * nobody.
 */
final class DirectoryLock {

  /** A word of the lock file; 8 bytes, little-endian. */
  enum Word {
    /**
     * Not 0: somebody has begun to remove keys; if he no longer has the lock, he did not finish.
     */
    UNFINISHED,
    /** {@link RecordFormat#GENERATION} of the log. */
    GENERATION,
    /** Another number whenever a listener has come or gone. */
    LISTENERS,
    /** Latest time that a process has seen the SADB at, seconds since the epoch. */
    TIME,
    /** Number of the last message that was sent to listeners. */
    DELIVERY
  }

  /** Bytes of the words; behind them, one that whoever waits for the lock has locked. */
  private static final int LENGTH = 8 * Word.values().length;

  /** By what stands for the file itself, whatever its name. */
  private static final Map<Object, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final FileChannel channel;

  /** Fair, so that threads take turns as processes do. */
  private final ReentrantLock threads;

  private final ByteBuffer words = ByteBuffer.allocateDirect(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer one = ByteBuffer.allocateDirect(8).order(ByteOrder.LITTLE_ENDIAN);
  private @Nullable FileLock held;

  private DirectoryLock(FileChannel channel, ReentrantLock threads) {
    this.channel = channel;
    this.threads = threads;
  }

  static DirectoryLock open(Path file, Storage storage) throws IOException {
    FileChannel channel =
        storage.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    Object known = key == null ? file.toRealPath() : key;
    return new DirectoryLock(
        channel, IN_THIS_PROCESS.computeIfAbsent(known, _ -> new ReentrantLock(true)));
  }

  /**
   * Waits until nobody else has it, and reads the words. Who has to wait stands in a line of one:
   * those who have the lock often let him pass, see {@link #acquireInTurn}.
   */
  void acquire() throws IOException {
    acquire(false);
  }

  /** The same, but lets pass who is waiting already. For those who have it for long and often. */
  void acquireInTurn() throws IOException {
    acquire(true);
  }

  private void acquire(boolean inTurn) throws IOException {
    if (threads.isHeldByCurrentThread()) {
      throw new IllegalStateException("this thread is using the directory already");
    }
    threads.lock();
    try {
      held = inTurn ? null : channel.tryLock(0, LENGTH, false);
      if (held == null) {
        try (FileLock _ = channel.lock(LENGTH, 1, false)) {
          held = channel.lock(0, LENGTH, false);
        }
      }
      words.clear();
      while (words.hasRemaining() && channel.read(words, words.position()) > 0) {}
      while (words.hasRemaining()) {
        words.put((byte) 0);
      }
    } catch (IOException | RuntimeException e) {
      release();
      throw e;
    }
  }

  void release() throws IOException {
    try {
      if (held != null) {
        held.release();
      }
    } finally {
      held = null;
      threads.unlock();
    }
  }

  boolean isMine() {
    return threads.isHeldByCurrentThread() && held != null;
  }

  long get(Word word) {
    return words.getLong(8 * word.ordinal());
  }

  void set(Word word, long value) throws IOException {
    if (get(word) == value) {
      return;
    }
    one.clear();
    one.putLong(0, value);
    int at = 8 * word.ordinal();
    while (one.hasRemaining()) {
      channel.write(one, at + one.position());
    }
    words.putLong(at, value);
  }

  /**
   * Closing a file drops all locks on it of the whole process, so no other thread may hold one at
   * that time.
   */
  void close() {
    threads.lock();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.unlock();
    }
  }
}
