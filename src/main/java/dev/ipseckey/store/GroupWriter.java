package dev.ipseckey.store;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import dev.ipseckey.sadb.Entry;
import dev.ipseckey.sadb.Journal;
import dev.ipseckey.sadb.Removal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command or a batch has changed, as records that belong together, and the records that have
 * to be scrubbed once they count.
 */
final class GroupWriter implements Journal {

  private static final int NONE = -1;

  private static final byte[] ZEROS = new byte[1024];

  private final Log log;
  private final long time;

  private final List<Long> replaced = new ArrayList<>();
  private ByteBuffer records;
  private int last = NONE;
  private long nextOrdinal;
  private boolean cleared;
  private long saved;

  /**
   * Nothing yet.
   *
   * @param room for the records, as much as the last group took, or some; used until the group is
   *     written
   * @param time seconds since the epoch
   * @param nextOrdinal for the next new SA
   */
  GroupWriter(Log log, ByteBuffer room, long time, long nextOrdinal) {
    this.log = log;
    this.records = room.clear();
    this.time = time;
    this.nextOrdinal = nextOrdinal;
  }

  @Override
  public void cleared() {
    cleared = true;
    Message flush = Message.of(Header.of(MessageType.FLUSH, SaType.UNSPEC, 0, 0));
    add(RecordFormat.FLUSHED, flush, NOWHERE, NOWHERE, Long.MAX_VALUE, 0, 0);
  }

  @Override
  public void removed(Removal removal) {
    SaExtension sa = new SaExtension(removal.spi(), 0, SaState.DEAD.number(), 0, 0, 0);
    AddressExtension destination =
        AddressExtension.of(
            ExtensionType.ADDRESS_DST, 0, 0, SocketAddress.of(0, removal.destination()));
    Message delete =
        Message.of(Header.of(MessageType.DELETE, removal.saType(), 0, 0), sa, destination);
    replaced.add(removal.place());
    add(
        RecordFormat.GONE,
        delete,
        NOWHERE,
        removal.place(),
        Long.MAX_VALUE,
        removal.fingerprint(),
        0);
  }

  @Override
  public long changed(long place, Entry entry) {
    long ordinal;
    if (place == NOWHERE) {
      ordinal = nextOrdinal++;
    } else {
      replaced.add(place);
      ordinal = ordinal(place);
    }
    long begin = log.end() + records.position();
    add(
        RecordFormat.SAVED,
        entry.saved(),
        ordinal,
        place,
        entry.due(),
        entry.fingerprint(),
        entry.route());
    saved += log.end() + records.position() - begin;
    return begin;
  }

  private long ordinal(long place) {
    try {
      return log.header(place).getLong(RecordFormat.ORDINAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The room is always one that room() or reserve() has allocated.
  @SuppressWarnings("ByteBufferBackingArray")
  private void add(
      byte kind, Message message, long ordinal, long former, long due, int fingerprint, int route) {
    int body = 8 * message.words();
    int length =
        RecordFormat.HEADER + Math.ceilDiv(body, RecordFormat.ALIGNMENT) * RecordFormat.ALIGNMENT;
    reserve(length);
    int begin = records.position();
    zero(begin, begin + length);
    records
        .putInt(begin, length)
        .put(begin + RecordFormat.KIND, kind)
        .put(begin + RecordFormat.FLAGS, RecordFormat.MORE)
        .putLong(begin + RecordFormat.TIME, time)
        .putLong(begin + RecordFormat.ORDINAL, ordinal)
        .putLong(begin + RecordFormat.FORMER, former)
        .putLong(begin + RecordFormat.DUE, due)
        .putInt(begin + RecordFormat.FINGERPRINT, fingerprint)
        .putInt(begin + RecordFormat.ROUTE, route);
    MessageCodec.LITTLE_ENDIAN.encode(message, records.position(begin + RecordFormat.HEADER));
    RecordFormat.seal(records, begin, length);
    last = begin;
    records.position(begin + length);
  }

  /** By copying, because the JIT's first tier fills byte by byte. */
  @SuppressWarnings("ByteBufferBackingArray")
  private void zero(int begin, int end) {
    for (int at = begin; at < end; at += ZEROS.length) {
      System.arraycopy(ZEROS, 0, records.array(), at, Math.min(ZEROS.length, end - at));
    }
  }

  private void reserve(int length) {
    if (records.remaining() < length) {
      long wanted = Math.max(2L * records.capacity(), records.position() + (long) length);
      if (wanted > Integer.MAX_VALUE - 8) {
        throw new IllegalStateException("a batch of more than 2 GiB");
      }
      ByteBuffer more = ByteBuffer.allocate((int) wanted).order(ByteOrder.LITTLE_ENDIAN);
      records = more.put(records.flip());
    }
  }

  /** Room as a group may use it. */
  static ByteBuffer room() {
    return ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The records, ready to be written. Only once. */
  ByteBuffer finish() {
    records.flip();
    if (last != NONE) {
      records.put(last + RecordFormat.FLAGS, (byte) 0);
      RecordFormat.sealPrefix(records, last);
    }
    return records;
  }

  /** Places of the records that are no longer needed, those of a flush not counted. */
  List<Long> replaced() {
    return replaced;
  }

  /** Whether all records before this group are no longer needed. */
  boolean isCleared() {
    return cleared;
  }

  long nextOrdinal() {
    return nextOrdinal;
  }

  /** Bytes of the records that hold an SA. */
  long saved() {
    return saved;
  }
}
