package dev.ipseckey.store;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What is in a part of the log. Records that belong together count when the last of them is there.
 *
 * <p>A record that goes beyond the end was being written when its writer was killed: it is torn, was never acknowledged and does not
 * count. Everything else that does not agree with its checksum is damage, and is passed over: by its length if its first bytes are
 * right, else up to the next record that is right.
 */
final class LogScan {

  /** Bytes of the log that are not what was written. */
  record Damage(long from, long to) {}

  private final MemorySegment bytes;

  /** Position of the first byte in the file. */
  private final long base;

  private final CRC32C crc = new CRC32C();
  private final List<Damage> damage = new ArrayList<>();
  private final List<Long> halfBlank = new ArrayList<>();
  private long[] places = new long[1024];
  private int count;
  private long end;

  private LogScan(MemorySegment bytes, long base) {
    this.bytes = bytes;
    this.base = base;
  }

  /**
   * Reads a part of the log.
   *
   * @param bytes from position {@code base} of the file to its end
   * @param from position of the first record
   * @param blanks whether to make sure that blanks are blank
   */
  static LogScan of(MemorySegment bytes, long base, long from, boolean blanks) {
    LogScan scan = new LogScan(bytes, base);
    scan.run(from - base, blanks);
    return scan;
  }

  int count() {
    return count;
  }

  /** Position of a record in the file, ascending. Blanks are not counted. */
  long place(int i) {
    return places[i];
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

  private void run(long from, boolean blanks) {
    long size = bytes.byteSize();
    long at = from;
    int complete = 0;
    end = base + at;
    while (size - at >= RecordFormat.PREFIX) {
      if (!hasPrefix(at)) {
        long next = next(at + RecordFormat.ALIGNMENT);
        damage.add(new Damage(base + at, base + next));
        at = next;
        complete = count;
        end = base + at;
        continue;
      }
      int length = bytes.get(RecordFormat.INT, at);
      if (length > size - at) {
        break;
      }
      if (bytes.get(RecordFormat.BYTE, at + RecordFormat.KIND) == RecordFormat.BLANK) {
        if (blanks && !isZero(at + RecordFormat.BODY_CRC, at + length)) {
          halfBlank.add(base + at);
        }
      } else if (isRight(at, length)) {
        add(base + at);
      } else {
        damage.add(new Damage(base + at, base + at + length));
      }
      byte flags = bytes.get(RecordFormat.BYTE, at + RecordFormat.FLAGS);
      at += length;
      if ((flags & RecordFormat.MORE) == 0) {
        complete = count;
        end = base + at;
      }
    }
    count = complete;
  }

  private boolean hasPrefix(long at) {
    int length = bytes.get(RecordFormat.INT, at);
    return length >= RecordFormat.HEADER
        && length % RecordFormat.ALIGNMENT == 0
        && bytes.get(RecordFormat.INT, at + RecordFormat.PREFIX_CHECK)
            == RecordFormat.check(bytes.get(RecordFormat.LONG, at));
  }

  private boolean isRight(long at, int length) {
    crc.reset();
    crc.update(bytes.asSlice(at + RecordFormat.TIME, length - RecordFormat.TIME).asByteBuffer());
    return (int) crc.getValue() == bytes.get(RecordFormat.INT, at + RecordFormat.BODY_CRC);
  }

  /** The next record from {@code at} on that is right, or the end. */
  private long next(long at) {
    long size = bytes.byteSize();
    for (long next = at; size - next >= RecordFormat.HEADER; next += RecordFormat.ALIGNMENT) {
      if (hasPrefix(next)) {
        int length = bytes.get(RecordFormat.INT, next);
        boolean blank = bytes.get(RecordFormat.BYTE, next + RecordFormat.KIND) == RecordFormat.BLANK;
        if (length <= size - next && (blank || isRight(next, length))) {
          return next;
        }
      }
    }
    return size;
  }

  private boolean isZero(long from, long to) {
    for (long at = from; at < to; at += Integer.BYTES) {
      if (bytes.get(RecordFormat.INT, at) != 0) {
        return false;
      }
    }
    return true;
  }

  private void add(long place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
  }
}
