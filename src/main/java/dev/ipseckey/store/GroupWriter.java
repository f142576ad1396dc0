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

  private final Log log;
  private final long time;

  private final List<Long> replaced = new ArrayList<>();
  private ByteBuffer records = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
  private int last = NONE;
  private long nextOrdinal;
  private boolean cleared;
  private long saved;

  /**
   * Nothing yet.
   *
   * @param time seconds since the epoch
   * @param nextOrdinal for the next new SA
   */
  GroupWriter(Log log, long time, long nextOrdinal) {
    this.log = log;
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

  private void add(
      byte kind, Message message, long ordinal, long former, long due, int fingerprint, int route) {
    byte[] bytes = MessageCodec.LITTLE_ENDIAN.encode(message);
    int length =
        RecordFormat.HEADER
            + Math.ceilDiv(bytes.length, RecordFormat.ALIGNMENT) * RecordFormat.ALIGNMENT;
    reserve(length);
    int begin = records.position();
    ByteBuffer record = records.slice(begin, length).order(ByteOrder.LITTLE_ENDIAN);
    record
        .putInt(0, length)
        .put(RecordFormat.KIND, kind)
        .put(RecordFormat.FLAGS, RecordFormat.MORE);
    record
        .putLong(RecordFormat.TIME, time)
        .putLong(RecordFormat.ORDINAL, ordinal)
        .putLong(RecordFormat.FORMER, former);
    record
        .putLong(RecordFormat.DUE, due)
        .putInt(RecordFormat.FINGERPRINT, fingerprint)
        .putInt(RecordFormat.ROUTE, route);
    record.put(RecordFormat.HEADER, bytes);
    RecordFormat.seal(record);
    last = begin;
    records.position(begin + length);
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

  /** The records, ready to be written. Only once. */
  ByteBuffer finish() {
    records.flip();
    if (last != NONE) {
      ByteBuffer record =
          records.slice(last, records.limit() - last).order(ByteOrder.LITTLE_ENDIAN);
      record.put(RecordFormat.FLAGS, (byte) 0);
      RecordFormat.sealPrefix(record);
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
