package dev.ipseckey.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The bytes of the log, all little-endian.
 *
 * <p>File header, {@value #FILE_HEADER} bytes: magic (8), version (4), CRC32C of the rest of the
 * header (4), generation (8), start of the ager in seconds since the epoch (8), time of writing
 * (8), zeros.
 *
 * <p>Record, a multiple of {@value #ALIGNMENT} bytes: length in bytes (4), kind (1), flags (1),
 * zeros (2), check of these eight (4), CRC32C of everything from {@link #TIME} on (4), time in
 * seconds since the epoch (8), ordinal of the SA (8), place of the record that this one replaces or
 * -1 (8), when the SA is due for the ager (8), fingerprint (4), fingerprint of the route (4), zeros
 * (8), a PF_KEY message, zeros.
 *
 * <p>The first sixteen bytes never cross the border of a page or sector: whoever is killed while
 * writing leaves them whole, old or new, and from them the length of a record is known, whatever
 * has become of the rest.
 */
final class RecordFormat {

  static final long MAGIC = 0x4244_4153_4345_5350L; // "PSECSADB"
  static final int VERSION = 1;
  static final int FILE_HEADER = 64;

  static final int VERSION_AT = 8;
  static final int CRC_AT = 12;
  static final int GENERATION = 16;
  static final int START = 24;
  static final int WRITTEN = 32;

  static final int ALIGNMENT = 16;
  static final int PREFIX = 16;
  static final int HEADER = 64;

  static final int KIND = 4;
  static final int FLAGS = 5;
  static final int PREFIX_CHECK = 8;
  static final int BODY_CRC = 12;
  static final int TIME = 16;
  static final int ORDINAL = 24;
  static final int FORMER = 32;
  static final int DUE = 40;
  static final int FINGERPRINT = 48;
  static final int ROUTE = 52;

  /** An SA as it is since then. */
  static final byte SAVED = 1;

  /** An SA is gone; the record of it is {@link #FORMER}. */
  static final byte GONE = 2;

  /** All SAs are gone. */
  static final byte FLUSHED = 3;

  /** Zeros where a record was. */
  static final byte BLANK = 4;

  /** Flag: the next record belongs to this one; all of them count, or none. */
  static final byte MORE = 1;

  static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private RecordFormat() {}

  /** Fills in the checksums of a record. */
  static void seal(ByteBuffer records, int begin, int length) {
    int position = records.position();
    int limit = records.limit();
    int crc = crc(records.limit(begin + length).position(begin + TIME));
    records.limit(limit).position(position);
    records.putInt(begin + BODY_CRC, crc);
    sealPrefix(records, begin);
  }

  static void sealPrefix(ByteBuffer records, int begin) {
    records.putInt(begin + PREFIX_CHECK, check(records.getLong(begin)));
  }

  /** The check of the first eight bytes of a record, taken as a number. */
  static int check(long prefix) {
    return (int) ((prefix ^ MAGIC) * 0x9e37_79b9_7f4a_7c15L >>> 32);
  }

  /** What a file of this generation begins with. */
  static ByteBuffer fileHeader(long generation, long start, long written) {
    ByteBuffer header = ByteBuffer.allocate(FILE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(0, MAGIC).putInt(VERSION_AT, VERSION);
    header.putLong(GENERATION, generation).putLong(START, start).putLong(WRITTEN, written);
    header.putInt(CRC_AT, crc(header.slice(GENERATION, FILE_HEADER - GENERATION)));
    return header;
  }

  static int crc(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  static int crc(MemorySegment bytes, long from, long length) {
    return crc(bytes.asSlice(from, length).asByteBuffer());
  }
}
