package dev.ipseckey.store;

import dev.ipseckey.file.Unusable;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.sadb.Archive;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/**
 * One generation of the log file; see {@link RecordFormat}. Used under the lock of the directory
 * only. What was there when it was opened is mapped into memory, so an SA is read when it is asked
 * for.
 */
final class Log implements Archive {

  private final Path file;
  private final Storage storage;
  private final FileChannel channel;
  private final Arena arena = Arena.ofShared();

  /** The file as it was when it was opened. */
  private final MemorySegment mapped;

  private final ByteBuffer header =
      ByteBuffer.allocateDirect(RecordFormat.HEADER).order(ByteOrder.LITTLE_ENDIAN);
  private ByteBuffer zeros = ByteBuffer.allocateDirect(4096).order(ByteOrder.LITTLE_ENDIAN);
  private long end;
  private boolean scrubbed;

  private Log(Path file, Storage storage, FileChannel channel) throws IOException {
    this.file = file;
    this.storage = storage;
    this.channel = channel;
    this.mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    this.end = RecordFormat.FILE_HEADER;
  }

  /**
   * Opens the log.
   *
   * @throws Unusable if it is no log, or one of a newer format
   */
  static Log open(Path file, Storage storage) throws IOException {
    FileChannel channel =
        storage.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
    try {
      Log log = new Log(file, storage, channel);
      log.checkHeader();
      return log;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Makes an empty log, at once or not at all. */
  static void create(Path file, Storage storage, long generation, long start) throws IOException {
    try (Rewriting rewriting =
        new Rewriting(file, storage, generation, start, start, MemorySegment.NULL)) {
      rewriting.finish();
    }
  }

  /** Removes what somebody has left who was killed while rewriting. */
  static void removeLeftover(Path file) throws IOException {
    Files.deleteIfExists(leftover(file));
  }

  private static Path leftover(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private void checkHeader() {
    String name = file.toString();
    if (mapped.byteSize() < RecordFormat.FILE_HEADER
        || mapped.get(RecordFormat.LONG, 0) != RecordFormat.MAGIC) {
      throw new Unusable(
          name, "is not the log of an SADB; move it away to begin with an empty one");
    }
    int version = mapped.get(RecordFormat.INT, RecordFormat.VERSION_AT);
    if (version > RecordFormat.VERSION) {
      throw new Unusable(
          name,
          "was written by a newer ipseckey, in format %d; this one knows formats up to %d"
              .formatted(version, RecordFormat.VERSION));
    }
    int crc =
        RecordFormat.crc(
            mapped, RecordFormat.GENERATION, RecordFormat.FILE_HEADER - RecordFormat.GENERATION);
    if (version < 1 || crc != mapped.get(RecordFormat.INT, RecordFormat.CRC_AT)) {
      throw new Unusable(
          name,
          "its first "
              + RecordFormat.FILE_HEADER
              + " bytes are damaged; move it away to begin with an empty one");
    }
  }

  long generation() {
    return mapped.get(RecordFormat.LONG, RecordFormat.GENERATION);
  }

  /** The time that the passes of the ager are counted from, seconds since the epoch. */
  long start() {
    return mapped.get(RecordFormat.LONG, RecordFormat.START);
  }

  /** Seconds since the epoch. */
  long written() {
    return mapped.get(RecordFormat.LONG, RecordFormat.WRITTEN);
  }

  /** Where the next record goes: behind all that are known. */
  long end() {
    return end;
  }

  /**
   * What follows {@code known} is not known yet. Pads what is damaged there to a place where a
   * record may begin.
   */
  void end(long known) throws IOException {
    end = Math.ceilDiv(known, RecordFormat.ALIGNMENT) * (long) RecordFormat.ALIGNMENT;
    if (known < end) {
      write(channel, ByteBuffer.allocate((int) (end - known)), known);
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  LogScan scan(boolean blanks) throws IOException {
    return LogScan.of(channel, RecordFormat.FILE_HEADER, blanks);
  }

  /** What others have written since. */
  LogScan news() throws IOException {
    return LogScan.of(channel, end, false);
  }

  @Override
  public Message saved(long place) {
    int length = mapped.get(RecordFormat.INT, place);
    return message(mapped.asSlice(place, length).toArray(RecordFormat.BYTE));
  }

  /** The message of a record. */
  Message read(long place, int length) throws IOException {
    byte[] record = new byte[length];
    read(ByteBuffer.wrap(record), place);
    return message(record);
  }

  @Override
  public long due(long place) {
    return mapped.get(RecordFormat.LONG, place + RecordFormat.DUE);
  }

  @Override
  public int route(long place) {
    return mapped.get(RecordFormat.INT, place + RecordFormat.ROUTE);
  }

  private static Message message(byte[] record) {
    int words =
        Byte.toUnsignedInt(record[RecordFormat.HEADER + 4])
            | Byte.toUnsignedInt(record[RecordFormat.HEADER + 5]) << 8;
    int end = Math.min(record.length, RecordFormat.HEADER + 8 * words);
    if (MessageCodec.LITTLE_ENDIAN.decode(Arrays.copyOfRange(record, RecordFormat.HEADER, end))
        instanceof Message message) {
      return message;
    }
    throw new IllegalStateException("a record that holds no message");
  }

  /** The header of a record: the result holds until the next call. */
  ByteBuffer header(long place) throws IOException {
    header.clear();
    read(header, place);
    return header;
  }

  /**
   * Writes records behind the last, or nothing: what was written of them is taken away if it cannot
   * be all.
   */
  void append(ByteBuffer records) throws IOException {
    long length = records.remaining();
    try {
      write(channel, records, end);
    } catch (IOException e) {
      try {
        channel.truncate(end);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
    end += length;
  }

  /** Takes away what is torn. */
  void truncate(long length) throws IOException {
    channel.truncate(length);
  }

  /**
   * Overwrites a record with zeros; its length and its bonds to others stay. Nothing happens if
   * that was done before.
   */
  void blank(long place) throws IOException {
    ByteBuffer prefix = header(place);
    int length = prefix.getInt(0);
    if (length > zeros.capacity()) {
      zeros = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
    }
    zeros.clear().limit(length);
    zeros
        .putInt(0, length)
        .put(RecordFormat.KIND, RecordFormat.BLANK)
        .put(RecordFormat.FLAGS, prefix.get(RecordFormat.FLAGS));
    RecordFormat.sealPrefix(zeros, 0);
    write(channel, zeros, place);
    zeros.putLong(0, 0).putLong(8, 0);
    scrubbed = true;
  }

  /** Begins the next generation of this log. */
  Rewriting rewrite(long next, long time) throws IOException {
    return new Rewriting(file, storage, next, start(), time, read());
  }

  /** The file as it is now. */
  MemorySegment read() throws IOException {
    return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
  }

  /** Sees to it that scrubbed keys are gone from the medium too, not only from the file. */
  void force() throws IOException {
    if (scrubbed) {
      channel.force(false);
      scrubbed = false;
    }
  }

  void close() throws IOException {
    channel.close();
    arena.close();
  }

  private void read(ByteBuffer into, long from) throws IOException {
    int start = into.position();
    while (into.hasRemaining()) {
      if (channel.read(into, from + into.position() - start) < 0) {
        throw new EOFException(file + ": is shorter than it was");
      }
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long to) throws IOException {
    int start = bytes.position();
    while (bytes.hasRemaining()) {
      channel.write(bytes, to + bytes.position() - start);
    }
  }

  /**
   * A new log beside the old one; it takes the old one's place by {@link #finish}, or vanishes when
   * closed.
   */
  static final class Rewriting implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final Path file;
    private final MemorySegment old;
    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private long written;
    private boolean finished;

    private Rewriting(
        Path file, Storage storage, long generation, long start, long time, MemorySegment old)
        throws IOException {
      this.file = file;
      this.old = old;
      this.channel =
          storage.open(
              leftover(file),
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.TRUNCATE_EXISTING));
      buffer.put(RecordFormat.fileHeader(generation, start, time));
    }

    /**
     * Takes over a record of the old log.
     *
     * @return where it is in the new one
     * @throws UncheckedIOException if it cannot be written
     */
    long copy(long place, long ordinal) {
      int length = old.get(RecordFormat.INT, place);
      try {
        if (length > buffer.remaining()) {
          flush();
          if (length > buffer.capacity()) {
            buffer = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      int begin = buffer.position();
      MemorySegment.copy(old, place, MemorySegment.ofBuffer(buffer), 0, length);
      buffer
          .put(begin + RecordFormat.FLAGS, (byte) 0)
          .putLong(begin + RecordFormat.ORDINAL, ordinal)
          .putLong(begin + RecordFormat.FORMER, -1);
      RecordFormat.seal(buffer, begin, length);
      buffer.position(begin + length);
      return written + begin;
    }

    private void flush() throws IOException {
      buffer.flip();
      int length = buffer.remaining();
      write(channel, buffer, written);
      written += length;
      buffer.clear();
    }

    /**
     * Forced to the medium before it gets its name: the name must never be that of a file without
     * contents.
     */
    void finish() throws IOException {
      flush();
      channel.force(true);
      Files.move(
          leftover(file),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    }

    @Override
    public void close() throws IOException {
      channel.close();
      if (!finished) {
        Files.deleteIfExists(leftover(file));
      }
    }
  }
}
