package dev.ipseckey.lint;

import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SAs that the file has added and not removed again, as far as the linter has come. Kept as
 * numbers in columns, some 60 bytes for each SA: a file may hold a million, and objects for them
 * would cost more to look after than all the rules.
 */
public final class SaLedger {

  private static final int TYPE = 0xff;
  private static final int DESTINATION_NAMED = 0x100;
  private static final int SOURCE_NAMED = 0x200;
  private static final int NO_SOURCE = 0x400;
  private static final int REMOVED = 0x800;

  private static final int HIGH = 0;
  private static final int LOW = 1;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> nameNumbers = new HashMap<>();

  private int size;
  private int[] spis = new int[16];

  /** Type and what the ends are. */
  private int[] kinds = new int[16];

  /** High and low half of each address; for a name its number in the low half. */
  private final long[][] destinations = {new long[16], new long[16]};

  private final long[][] sources = {new long[16], new long[16]};
  private long[] traits = new long[16];
  private int[] wordStarts = new int[16];
  private int[] spiStarts = new int[16];

  /** Length of the command word, then that of the SPI. */
  private int[] lengths = new int[16];

  /** Row plus 1 by the hash of what identifies an SA; 0 for a free place. */
  private int[] places = new int[64];

  /** By SA type: SAs whose commands begin before this place are gone, for a flush came behind. */
  private final int[] flushedBefore = new int[TYPE + 1];

  /** By SA type: a row at which to look first for one that is there. */
  private final int[] likelyRows = new int[TYPE + 1];

  /** By SA type: number of SAs that are there. */
  private final int[] counts = new int[TYPE + 1];

  SaLedger() {}

  /** Number of rows; some may be of SAs that are gone. */
  public int size() {
    return size;
  }

  /** Whether the SA of a row has not been removed again. */
  public boolean isThere(int row) {
    return (kinds[row] & REMOVED) == 0 && wordStarts[row] >= flushedBefore[kinds[row] & TYPE];
  }

  /** What is known of the SA of a row. */
  public KnownSa get(int row) {
    return new KnownSa(
        new SaIdentity(new SaType(kinds[row] & TYPE), spis[row], destination(row)),
        source(row),
        new Span(wordStarts[row], lengths[row] >>> 16),
        new Span(spiStarts[row], lengths[row] & 0xffff),
        traits(row));
  }

  public int spi(int row) {
    return spis[row];
  }

  public Traits traits(int row) {
    return new Traits(traits[row]);
  }

  public Peer destination(int row) {
    return peer(destinations, row, (kinds[row] & DESTINATION_NAMED) != 0);
  }

  /** Where the SA comes from, if its command says. */
  public Optional<Peer> source(int row) {
    return hasSource(row)
        ? Optional.of(peer(sources, row, (kinds[row] & SOURCE_NAMED) != 0))
        : Optional.empty();
  }

  public boolean hasSource(int row) {
    return (kinds[row] & NO_SOURCE) == 0;
  }

  private Peer peer(long[][] ends, int row, boolean named) {
    return named
        ? new Peer.Named(names.get((int) ends[LOW][row]))
        : new Peer.Numbered(new IpAddress(ends[HIGH][row], ends[LOW][row]));
  }

  /** The same for two SAs between the same two ends, whatever their direction. */
  public int endsHash(int row) {
    int one = endHash(destinations, row);
    int other = endHash(sources, row);
    return mixed((one ^ other) * 31 + (one + other) * 17 + (kinds[row] & TYPE));
  }

  private static int endHash(long[][] ends, int row) {
    return mixed(halvesHash(ends[HIGH][row], ends[LOW][row]));
  }

  /** Whether two SAs have the same type, source and destination. */
  public boolean runAlike(int row, int other) {
    return (kinds[row] & ~REMOVED) == (kinds[other] & ~REMOVED)
        && same(destinations, row, destinations, other)
        && same(sources, row, sources, other);
  }

  /** Whether one SA goes the way back of another of its type; never without a source. */
  public boolean runOpposite(int row, int other) {
    return (kinds[row] & (TYPE | NO_SOURCE)) == (kinds[other] & TYPE)
        && hasSource(other)
        && is(row, DESTINATION_NAMED) == is(other, SOURCE_NAMED)
        && is(row, SOURCE_NAMED) == is(other, DESTINATION_NAMED)
        && same(destinations, row, sources, other)
        && same(sources, row, destinations, other);
  }

  private boolean is(int row, int kind) {
    return (kinds[row] & kind) != 0;
  }

  private static boolean same(long[][] ends, int row, long[][] others, int other) {
    return ends[HIGH][row] == others[HIGH][other] && ends[LOW][row] == others[LOW][other];
  }

  /** One of the SAs of a type, if there is any; of all types for {@link SaType#ALL}. */
  public Optional<KnownSa> any(SaType type) {
    if (!type.isAll()) {
      return any(type.number());
    }
    for (int each = 0; each <= TYPE; each++) {
      if (counts[each] > 0) {
        return any(each);
      }
    }
    return Optional.empty();
  }

  private Optional<KnownSa> any(int type) {
    if (counts[type] == 0) {
      return Optional.empty();
    }
    int row = likelyRows[type];
    while (!isThere(row) || (kinds[row] & TYPE) != type) {
      row = row + 1 == size ? 0 : row + 1;
    }
    likelyRows[type] = row;
    return Optional.of(get(row));
  }

  /** The SA of a type, an SPI and an address, if the file has added it. */
  public Optional<KnownSa> find(SaType type, int spi, IpAddress destination) {
    int place = place(type.number(), spi, destination.high(), destination.low());
    return places[place] == 0 || !isThere(places[place] - 1)
        ? Optional.empty()
        : Optional.of(get(places[place] - 1));
  }

  /**
   * Remembers the SA that a command adds, unless it is there already. Strict compatibility lets
   * commands pass that name no destination; they are about no SA.
   */
  void add(SaCommand command) {
    Optional<AddressPattern> destination = command.pattern(Extension.DST);
    if (destination.isPresent()) {
      add(command, Peer.of(destination.get()));
    }
  }

  private void add(SaCommand command, Peer destination) {
    int place = place(command, destination);
    if (places[place] != 0 && isThere(places[place] - 1)) {
      return;
    }
    int row = places[place] == 0 ? append(place) : places[place] - 1;
    spis[row] = (int) command.number(Extension.SPI);
    kinds[row] = kind(command, destination) | NO_SOURCE;
    set(destinations, row, destination);
    sources[HIGH][row] = 0;
    sources[LOW][row] = 0;
    Optional<AddressPattern> source = command.pattern(Extension.SRC);
    if (source.isPresent()) {
      Peer end = Peer.of(source.get());
      set(sources, row, end);
      kinds[row] ^= NO_SOURCE | (end instanceof Peer.Named ? SOURCE_NAMED : 0);
    }
    traits[row] = Traits.of(command).bits();
    Span spi = command.given(Extension.SPI).value();
    wordStarts[row] = Remarks.inFile(command.line().source(), command.word()).start();
    spiStarts[row] = Remarks.inFile(command.line().source(), spi).start();
    lengths[row] = command.word().length() << 16 | spi.length();
    int type = kinds[row] & TYPE;
    if (counts[type]++ == 0) {
      likelyRows[type] = row;
    }
  }

  void remove(SaCommand command) {
    Peer.of(command.pattern(Extension.DST)).ifPresent(destination -> remove(command, destination));
  }

  private void remove(SaCommand command, Peer destination) {
    int place = place(command, destination);
    if (places[place] != 0 && isThere(places[place] - 1)) {
      int row = places[place] - 1;
      kinds[row] |= REMOVED;
      counts[kinds[row] & TYPE]--;
    }
  }

  /**
   * @param at where the command stands in the file
   */
  void flush(SaType type, int at) {
    int from = type.isAll() ? 0 : type.number();
    int to = type.isAll() ? TYPE : type.number();
    Arrays.fill(flushedBefore, from, to + 1, at);
    Arrays.fill(counts, from, to + 1, 0);
  }

  private static int kind(SaCommand command, Peer destination) {
    return command.type().number() | (destination instanceof Peer.Named ? DESTINATION_NAMED : 0);
  }

  private void set(long[][] ends, int row, Peer peer) {
    ends[HIGH][row] = high(peer);
    ends[LOW][row] = low(peer);
  }

  private static long high(Peer peer) {
    return peer instanceof Peer.Numbered(IpAddress address) ? address.high() : 0;
  }

  private long low(Peer peer) {
    return switch (peer) {
      case Peer.Numbered(IpAddress address) -> address.low();
      case Peer.Named(String name) ->
          nameNumbers.computeIfAbsent(
              name,
              unknown -> {
                names.add(unknown);
                return names.size() - 1;
              });
    };
  }

  private int append(int place) {
    if (size == spis.length) {
      int length = 2 * size;
      spis = Arrays.copyOf(spis, length);
      kinds = Arrays.copyOf(kinds, length);
      traits = Arrays.copyOf(traits, length);
      wordStarts = Arrays.copyOf(wordStarts, length);
      spiStarts = Arrays.copyOf(spiStarts, length);
      lengths = Arrays.copyOf(lengths, length);
      for (int half = HIGH; half <= LOW; half++) {
        destinations[half] = Arrays.copyOf(destinations[half], length);
        sources[half] = Arrays.copyOf(sources[half], length);
      }
    }
    int row = size++;
    places[place] = row + 1;
    return row;
  }

  private int place(SaCommand command, Peer destination) {
    return place(
        kind(command, destination),
        (int) command.number(Extension.SPI),
        high(destination),
        low(destination));
  }

  /** The place of an SA: that of its row, or a free one. Makes room for one more. */
  private int place(int kind, int spi, long high, long low) {
    if (2 * (size + 1) > places.length) {
      places = new int[2 * places.length];
      for (int row = 0; row < size; row++) {
        int identity = kinds[row] & (TYPE | DESTINATION_NAMED);
        places[search(identity, spis[row], destinations[HIGH][row], destinations[LOW][row])] =
            row + 1;
      }
    }
    return search(kind, spi, high, low);
  }

  private int search(int kind, int spi, long high, long low) {
    int mask = places.length - 1;
    int place = mixed(halvesHash(high, low) * 31 + spi * 0x85eb_ca6b + kind) & mask;
    while (places[place] != 0 && !matches(places[place] - 1, kind, spi, high, low)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private boolean matches(int row, int kind, int spi, long high, long low) {
    return spis[row] == spi
        && (kinds[row] & (TYPE | DESTINATION_NAMED)) == kind
        && destinations[HIGH][row] == high
        && destinations[LOW][row] == low;
  }

  private static int halvesHash(long high, long low) {
    long bits = high * 0x9e37_79b9_7f4a_7c15L ^ low * 0xc2b2_ae3d_27d4_eb4fL;
    return (int) (bits ^ bits >>> 32);
  }

  private static int mixed(int hash) {
    int h = (hash ^ hash >>> 16) * 0x45d9_f3b;
    return h ^ h >>> 15;
  }

  /** The base that a number is written in: 8, 10 or 16. */
  public static int base(Word number) {
    int start = number.contentStart();
    if (number.bytes()[start] != '0' || number.contentEnd() - start == 1) {
      return 10;
    }
    return (number.bytes()[start + 1] | 0x20) == 'x' ? 16 : 8;
  }
}
