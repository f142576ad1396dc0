package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.NONE;
import static dev.ipseckey.pfkey.DiagnosticCode.NO_EXT;
import static dev.ipseckey.pfkey.DiagnosticCode.SATYPE_NEEDED;
import static dev.ipseckey.pfkey.DiagnosticCode.UNKNOWN_MSG;
import static dev.ipseckey.pfkey.DiagnosticCode.UNKNOWN_SATYPE;
import static dev.ipseckey.sadb.Refusal.invalidIf;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.Fault;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The security association database of a simulated kernel.
 *
 * <p>Every request is answered at once: replies, and before them the EXPIRE messages of ager passes
 * that were due by then, go <i>up</i> to a consumer in the order in which a key socket would read
 * them. Time is the clock's, in whole seconds since the epoch, but never runs backwards. For one
 * thread.
 */
public final class Sadb {

  private final LongSupplier clock;
  private final RandomGenerator random;
  private final Database database;

  private final SocketChecks socketChecks;
  private final AddressStage addressStage;

  // Bound once: to make one of these for each message would take longer than some of them do.
  private final Handler add;
  private final Handler update;
  private final Handler updatePair;
  private final Handler delete;
  private final Handler deletePair;
  private final Handler get;
  private final Handler reserve;
  private final Sweeps sweeps;
  private final Registration registration;
  private final Traffic traffic;

  /**
   * An empty database whose ager starts now.
   *
   * @param clock seconds since the epoch
   * @param random for SPIs of GETSPI and for soft lifetimes of the kernel's profile
   */
  public Sadb(Settings settings, LongSupplier clock, RandomGenerator random) {
    this(settings, clock, random, clock.getAsLong());
  }

  /**
   * An empty database.
   *
   * @param start the time that the ager's passes are counted from, seconds since the epoch
   */
  public Sadb(Settings settings, LongSupplier clock, RandomGenerator random, long start) {
    this(clock, random, new Database(settings, Math.max(start, 1)));
  }

  private Sadb(LongSupplier clock, RandomGenerator random, Database database) {
    this.clock = clock;
    this.random = random;
    this.database = database;
    Settings settings = database.settings();
    LifetimeMath lifetimeMath = new LifetimeMath(database, random);
    this.socketChecks = new SocketChecks(settings.profile());
    this.addressStage = new AddressStage(settings);
    Additions additions = new Additions(database, lifetimeMath);
    Updates updates = new Updates(database, additions, lifetimeMath);
    Lookups lookups = new Lookups(database);
    this.add = additions::add;
    this.update = (request, up) -> updates.update(request, false, up);
    this.updatePair = (request, up) -> updates.update(request, true, up);
    this.delete = lookups::delete;
    this.deletePair = lookups::deletePair;
    this.get = lookups::get;
    this.reserve = new Larvals(database, random)::reserve;
    this.sweeps = new Sweeps(database);
    this.registration = new Registration(settings.algorithms());
    this.traffic = new Traffic(database);
  }

  public Settings settings() {
    return database.settings();
  }

  /** Number of SAs, dead and larval ones included. */
  public int size() {
    return database.size();
  }

  /**
   * An independent database with the same SAs; random numbers come from the same source. Takes a
   * copy of references only.
   */
  public Sadb copy() {
    return copy(clock);
  }

  /** As {@link #copy()}, with another clock. */
  public Sadb copy(LongSupplier otherClock) {
    return new Sadb(otherClock, random, database.copy());
  }

  /** What a socket does with bytes that were written to it. */
  public Outcome handle(Decoded request, Consumer<Message> up) {
    tick(up);
    return answer(request, up);
  }

  /** Makes the passes of the ager that are due. */
  public void age(Consumer<Message> up) {
    tick(up);
  }

  /** Whether a packet may pass; it counts against the limits of its SA. */
  public boolean use(Packet packet, Consumer<Message> up) {
    tick(up);
    return traffic.use(packet, up);
  }

  /**
   * Repeats a request of the past: as {@link #handle} at that time, without replies.
   *
   * @param time seconds since the epoch; an earlier one than the last counts as the last
   */
  public Outcome replay(long time, Message request) {
    advance(time, _ -> {});
    return answer(request, _ -> {});
  }

  /** All SAs, oldest first, as messages for {@link #restore}; keys included. */
  public void save(Consumer<Message> saved) {
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot)) {
        saved.accept(SavedState.of(database.association(slot), database.progress(slot)));
      }
    }
  }

  /**
   * Puts back an SA exactly as it was saved.
   *
   * @param time seconds since the epoch of the save
   * @return false if this is no message of {@link #save} or the SA is there already
   */
  public boolean restore(long time, Message saved) {
    advance(time, _ -> {});
    Optional<SavedState.Restored> restored = SavedState.restore(saved);
    if (restored.isEmpty()) {
      return false;
    }
    Association association = restored.get().association();
    if (database.find(association.saType(), association.destination(), association.spi())
        != AssociationTable.ABSENT) {
      return false;
    }
    database.add(association, restored.get().progress());
    return true;
  }

  /**
   * From now on changes are noted for {@link #changes}. A copy goes on noting, with nothing noted
   * yet.
   */
  public void track() {
    database.ledger().turn(true);
  }

  /** Whether there is anything to tell by {@link #changes}. */
  public boolean hasChanged() {
    return database.ledger().hasChanged();
  }

  /** Tells what has changed since the last call, or since {@link #track}. */
  public void changes(Journal journal) {
    Ledger ledger = database.ledger();
    if (ledger.isCleared()) {
      journal.cleared();
    }
    ledger.removed().forEach(journal::removed);
    for (int slot = ledger.nextChanged(0);
        slot != AssociationTable.ABSENT;
        slot = ledger.nextChanged(slot + 1)) {
      tell(slot, journal);
    }
    ledger.forget();
  }

  private void tell(int slot, Journal journal) {
    Entry entry = Entry.of(database.association(slot), database.progress(slot));
    database.place(slot, journal.changed(database.place(slot), entry));
  }

  /**
   * All SAs have been moved, and nothing has changed since the journal was last told.
   *
   * @param move from the place where one was to the place where it is; called oldest first
   */
  public void move(LongUnaryOperator move) {
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot)) {
        database.place(slot, move.applyAsLong(database.place(slot)));
      }
    }
  }

  /**
   * Sets the time without making a pass: those up to then have been made by whoever kept the SAs.
   */
  public void resume(long time) {
    database.resumeAt(time);
  }

  /** The latest time it has seen, seconds since the epoch. */
  public long now() {
    return database.now();
  }

  /** Where to look for the SAs that sleep. */
  public void archive(Archive archive) {
    database.archive(archive);
  }

  /** Makes room for so many SAs more. */
  public void expect(int more) {
    database.expect(more);
  }

  /**
   * Adds an SA, newer than all others and not there yet, that is only read when somebody asks for
   * it. Notes no change.
   *
   * @param due as in its {@link Entry}
   */
  public void sleep(int fingerprint, long place, long due) {
    database.addAsleep(fingerprint, place, due);
  }

  /** Reads all SAs that sleep. */
  public void wake() {
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot)) {
        database.association(slot);
      }
    }
  }

  /**
   * Takes over an SA that was changed or added elsewhere. Notes no change, makes no pass.
   *
   * @param former where it was, or {@link Journal#NOWHERE}
   * @param place where it is
   * @return false if this is no message of {@link Entry#saved}
   */
  public boolean put(int fingerprint, long former, long place, Message saved) {
    Optional<SavedState.Restored> restored = SavedState.restore(saved);
    if (restored.isEmpty()) {
      return false;
    }
    Association association = restored.get().association();
    Progress progress = restored.get().progress();
    int slot =
        former == Journal.NOWHERE ? AssociationTable.ABSENT : database.find(fingerprint, former);
    if (slot == AssociationTable.ABSENT) {
      boolean tracked = database.ledger().isOn();
      database.ledger().turn(false);
      slot = database.add(association, progress);
      database.ledger().turn(tracked);
    } else {
      database.replace(slot, association, progress);
    }
    database.place(slot, place);
    return true;
  }

  /** Takes over that an SA was removed elsewhere. Notes no change. */
  public void forget(int fingerprint, long place) {
    int slot = database.find(fingerprint, place);
    if (slot != AssociationTable.ABSENT) {
      database.drop(slot);
    }
  }

  private void tick(Consumer<Message> up) {
    advance(clock.getAsLong(), up);
  }

  private void advance(long time, Consumer<Message> up) {
    database.advanceTo(time);
    Ager.run(database, up);
  }

  private Outcome answer(Decoded decoded, Consumer<Message> up) {
    return switch (decoded) {
      case Message message -> answer(message, up);
      case Fault fault -> {
        Refusal refusal = socketChecks.of(fault);
        header(fault).ifPresent(header -> up.accept(error(header, refusal)));
        yield new Outcome(refusal.errno(), refusal.diagnostic(), Set.of());
      }
    };
  }

  private static Optional<Header> header(Fault fault) {
    return switch (fault) {
      case Fault.NoHeader _ -> Optional.empty();
      case Fault.WrongLength wrong -> Optional.of(wrong.header());
      case Fault.BrokenExtension broken -> Optional.of(broken.header());
    };
  }

  private Outcome answer(Message given, Consumer<Message> up) {
    // Only an ACQUIRE means something by its errno; a reply must not repeat that of another.
    Message message =
        given.header().errno() == 0 || given.header().is(MessageType.ACQUIRE)
            ? given
            : given.with(given.header().withErrno(Errno.OK));
    try {
      return obeyed(message, socketChecks.check(message.extensions()), up);
    } catch (Refusal refusal) {
      return refused(message.header(), refusal, Set.of(), up);
    }
  }

  private Outcome obeyed(Message message, @Nullable Extension[] extensions, Consumer<Message> up) {
    MessageType type = message.header().messageType().orElse(MessageType.RESERVED);
    return switch (type) {
      case GETSPI -> inDatabase(message, extensions, reserve, up);
      case UPDATE -> inDatabase(message, extensions, update, up);
      case ADD -> inDatabase(message, extensions, add, up);
      case DELETE -> inDatabase(message, extensions, delete, up);
      case GET -> inDatabase(message, extensions, get, up);
      case X_UPDATEPAIR -> inDatabase(message, extensions, updatePair, up);
      case X_DELPAIR -> inDatabase(message, extensions, deletePair, up);
      case FLUSH -> {
        flush(message, up);
        yield Outcome.DONE;
      }
      case DUMP -> {
        dump(message, up);
        yield Outcome.DONE;
      }
      case REGISTER -> {
        registration.register(message, up);
        yield Outcome.DONE;
      }
      case ACQUIRE -> {
        registration.acquire(message, up);
        yield Outcome.DONE;
      }
      case X_PROMISC -> {
        up.accept(message);
        yield Outcome.DONE;
      }
      case X_INVERSE_ACQUIRE -> throw new Refusal(Errno.ENOENT, NONE);
      case EXPIRE, X_DELPAIR_STATE -> throw new Refusal(Errno.EOPNOTSUPP, NONE);
      case RESERVED ->
          refused(
              message.header().withType(MessageType.RESERVED.number()),
              Refusal.invalid(UNKNOWN_MSG),
              Set.of(),
              up);
    };
  }

  /** What a database does with a request that has passed the socket and the address stage. */
  private interface Handler {
    void handle(Request request, Consumer<Message> up);
  }

  private Outcome inDatabase(
      Message message, @Nullable Extension[] extensions, Handler handler, Consumer<Message> up) {
    Optional<SaType> type = SaType.of(message.header().saType());
    invalidIf(type.isPresent() && type.get() == SaType.UNSPEC, SATYPE_NEEDED);
    invalidIf(type.isEmpty() || !Sweeps.TYPES.contains(type.get()), UNKNOWN_SATYPE);
    Request request = new Request(message, type.orElseThrow(), extensions);
    try {
      addressStage.check(request);
      handler.handle(request, up);
    } catch (Refusal refusal) {
      return refused(message.header(), refusal, request.notes(), up);
    }
    return Outcome.done(request.notes());
  }

  private void flush(Message message, Consumer<Message> up) {
    Set<SaType> types = sweptTypes(message);
    invalidIf(!message.extensions().isEmpty(), NO_EXT);
    sweeps.flush(message.header(), types, up);
  }

  private void dump(Message message, Consumer<Message> up) {
    Set<SaType> types = sweptTypes(message);
    invalidIf(!message.extensions().stream().allMatch(DumpExtension.class::isInstance), NO_EXT);
    sweeps.dump(message, types, up);
  }

  private static Set<SaType> sweptTypes(Message message) {
    return SaType.of(message.header().saType())
        .map(type -> type == SaType.UNSPEC ? Set.copyOf(Sweeps.TYPES) : Set.of(type))
        .filter(Sweeps.TYPES::containsAll)
        .orElseThrow(() -> Refusal.invalid(UNKNOWN_SATYPE));
  }

  private static Outcome refused(
      Header header, Refusal refusal, Set<Note> notes, Consumer<Message> up) {
    up.accept(error(header, refusal));
    return new Outcome(refusal.errno(), refusal.diagnostic(), notes);
  }

  private static Message error(Header header, Refusal refusal) {
    return Message.of(header.withError(refusal.errno(), refusal.diagnostic()));
  }
}
