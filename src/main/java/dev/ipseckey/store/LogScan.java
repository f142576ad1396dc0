package dev.ipseckey.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What is in a part of the log. Records that belong together count when the last of them is there.
 *
 * <p>A record that goes beyond the end was being written when its writer was killed: it is torn,
 * was never acknowledged and does not count. Everything else that does not agree with its checksum
 * is damage, and is passed over: by its length if its first bytes are right, else up to the next
 * record that is right.
 *
 * <p>Every process reads the whole log once, mostly before anything is compiled: so it is read
 * through an array, and plainly.
 */
final class LogScan {

  /** Bytes of the log that are not what was written. */
  record Damage(long from, long to) {}

  private static final int CHUNK = 1 << 20;

  private final FileChannel channel;
  private final long size;

  /** A part of the file. */
  private byte[] window = new byte[0];

  private long windowStart;
  private int windowLength;

  private final CRC32C crc = new CRC32C();
  private final List<Damage> damage = new ArrayList<>();
  private final List<Long> halfBlank = new ArrayList<>();
  private byte[] kinds = new byte[256];
  private int[] fingerprints = new int[256];
  private int[] lengths = new int[256];
  private long[] places = new long[256];
  private long[] times = new long[256];
  private long[] ordinals = new long[256];
  private long[] formers = new long[256];
  private long[] dues = new long[256];
  private int count;
  private long end;

  private LogScan(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * Reads a part of the log.
   *
   * @param from position of the first record; the last is the last of the file
   * @param blanks whether to make sure that blanks are blank
   */
  static LogScan of(FileChannel channel, long from, boolean blanks) throws IOException {
    LogScan scan = new LogScan(channel);
    scan.run(from, blanks);
    return scan;
  }

  /** Number of records. Blanks are not counted. */
  int count() {
    return count;
  }

  /** Position of a record in the file, ascending. */
  long place(int i) {
    return places[i];
  }

  byte kind(int i) {
    return kinds[i];
  }

  int length(int i) {
    return lengths[i];
  }

  long time(int i) {
    return times[i];
  }

  long ordinal(int i) {
    return ordinals[i];
  }

  long former(int i) {
    return formers[i];
  }

  long due(int i) {
    return dues[i];
  }

  int fingerprint(int i) {
    return fingerprints[i];
  }

  /** The index of the record at a place; negative if there is none. */
  int at(long place) {
    return Arrays.binarySearch(places, 0, count, place);
  }

  /** Position behind the last record that counts: whatever comes after is torn. */
  long end() {
    return end;
  }

  List<Damage> damage() {
    return damage;
  }

  /** Positions of blanks that somebody was killed in the middle of. */
  List<Long> halfBlank() {
    return halfBlank;
  }

  private void run(long from, boolean blanks) throws IOException {
    long at = from;
    int complete = 0;
    end = at;
    while (size - at >= RecordFormat.PREFIX) {
      int length = length(at);
      if (length == 0) {
        long next = next(at + RecordFormat.ALIGNMENT);
        damage.add(new Damage(at, next));
        at = next;
        complete = count;
        end = at;
        continue;
      }
      if (length > size - at) {
        break;
      }
      int i = index(at, length);
      byte kind = window[i + RecordFormat.KIND];
      if (kind == RecordFormat.BLANK) {
        if (blanks && !isZero(i + RecordFormat.BODY_CRC, i + length)) {
          halfBlank.add(at);
        }
      } else if (isRight(i, length)) {
        add(at, i, length);
      } else {
        damage.add(new Damage(at, at + length));
      }
      at += length;
      if ((window[i + RecordFormat.FLAGS] & RecordFormat.MORE) == 0) {
        complete = count;
        end = at;
      }
    }
    count = complete;
  }

  /** Where a part of the file is in the window. */
  private int index(long from, int length) throws IOException {
    if (from < windowStart || from + length > windowStart + windowLength) {
      int wanted = (int) Math.min(size - from, Math.max(length, CHUNK));
      if (window.length < wanted) {
        window = new byte[wanted];
      }
      ByteBuffer into = ByteBuffer.wrap(window, 0, wanted);
      while (into.hasRemaining()) {
        if (channel.read(into, from + into.position()) < 0) {
          throw new EOFException("the log is shorter than it was");
        }
      }
      windowStart = from;
      windowLength = wanted;
    }
    return (int) (from - windowStart);
  }

  /** The length of a record, by bytes that agree with their check; else 0. */
  private int length(long at) throws IOException {
    int i = index(at, RecordFormat.PREFIX);
    int length = int32(i);
    boolean right =
        length >= RecordFormat.HEADER
            && length % RecordFormat.ALIGNMENT == 0
            && int32(i + RecordFormat.PREFIX_CHECK) == RecordFormat.check(int64(i));
    return right ? length : 0;
  }

  private boolean isRight(int i, int length) {
    crc.reset();
    crc.update(window, i + RecordFormat.TIME, length - RecordFormat.TIME);
    return (int) crc.getValue() == int32(i + RecordFormat.BODY_CRC);
  }

  /** The next record from {@code at} on that is right, or the end. */
  private long next(long at) throws IOException {
    for (long next = at; size - next >= RecordFormat.HEADER; next += RecordFormat.ALIGNMENT) {
      int length = length(next);
      if (length != 0 && length <= size - next) {
        int i = index(next, length);
        if (window[i + RecordFormat.KIND] == RecordFormat.BLANK || isRight(i, length)) {
          return next;
        }
      }
    }
    return size;
  }

  private boolean isZero(int from, int to) {
    for (int i = from; i < to; i++) {
      if (window[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private void add(long place, int i, int length) {
    if (count == places.length) {
      grow(2 * count);
    }
    places[count] = place;
    kinds[count] = window[i + RecordFormat.KIND];
    lengths[count] = length;
    times[count] = int64(i + RecordFormat.TIME);
    ordinals[count] = int64(i + RecordFormat.ORDINAL);
    formers[count] = int64(i + RecordFormat.FORMER);
    dues[count] = int64(i + RecordFormat.DUE);
    fingerprints[count] = int32(i + RecordFormat.FINGERPRINT);
    count++;
  }

  private void grow(int room) {
    places = Arrays.copyOf(places, room);
    kinds = Arrays.copyOf(kinds, room);
    lengths = Arrays.copyOf(lengths, room);
    times = Arrays.copyOf(times, room);
    ordinals = Arrays.copyOf(ordinals, room);
    formers = Arrays.copyOf(formers, room);
    dues = Arrays.copyOf(dues, room);
    fingerprints = Arrays.copyOf(fingerprints, room);
  }

  private int int32(int i) {
    byte[] w = window;
    return (w[i] & 0xff) | (w[i + 1] & 0xff) << 8 | (w[i + 2] & 0xff) << 16 | w[i + 3] << 24;
  }

  private long int64(int i) {
    return (int32(i) & 0xffff_ffffL) | (long) int32(i + 4) << 32;
  }
}
