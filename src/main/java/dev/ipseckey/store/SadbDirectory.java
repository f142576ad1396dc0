package dev.ipseckey.store;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.file.CurrentUser;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.sadb.Journal;
import dev.ipseckey.sadb.KeySocket;
import dev.ipseckey.sadb.KeySockets;
import dev.ipseckey.sadb.Packet;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * An SADB in a directory, shared by all processes that open it. What a process does there is done
 * under a lock and written before it is answered, so whoever has been answered may be killed.
 *
 * <p>The file {@code sadb.log} (see {@link RecordFormat}) holds the SAs, each in one record as it
 * is since its last change, as a PF_KEY message with the time and a checksum. A change is appended,
 * and then the record that it replaces is overwritten with zeros: keys of SAs that are gone are
 * gone from the file when the command is answered. Where that would be many, and when more than
 * half of the file is waste, a new file takes the name of the old one. The file {@code lock} (see
 * {@link DirectoryLock}) says whether somebody was killed between the two steps; the next one then
 * finishes his work.
 *
 * <p>Nothing is forced to the medium while a command is answered: after a power failure the SADB of
 * a kernel is empty as well. Only {@link #close} after keys were overwritten, and a new file before
 * it gets its name, are forced.
 *
 * <p>For one thread. All methods throw {@link UncheckedIOException} with a message for people if a
 * file cannot be read or written; then nothing has changed, except that what {@link #close} says
 * about the medium may not hold.
 */
public final class SadbDirectory implements AutoCloseable {

  /** Up to so many records are overwritten rather than the file rewritten. */
  private static final int FEW = 1000;

  /** So many bytes of waste are too few to think about. */
  private static final long LITTLE_WASTE = 4 << 20;

  /** More bytes than this are not kept for the next changes. */
  private static final int MUCH_ROOM = 4 << 20;

  private final Path directory;
  private final Settings settings;
  private final LongSupplier clock;
  private final RandomGenerator random;
  private final Consumer<String> notices;
  private final Storage storage;
  private final DirectoryLock lock;
  private final KeySockets sockets;
  private final KeySocket own;
  private final Audience audience;

  private Sadb sadb;
  private @Nullable Log log;
  private long nextOrdinal;

  /** Bytes of the records that hold an SA. */
  private long live;

  /** What the last changes were written from. */
  private ByteBuffer room = GroupWriter.room();

  /** What is in memory is not what is in the file. */
  private boolean stale = true;

  /** The lock is held for more than one message: by a batch, or for a turn. */
  private boolean inHand;

  private Consumer<Message> reader = _ -> {};

  private SadbDirectory(
      Path directory,
      Settings settings,
      LongSupplier clock,
      RandomGenerator random,
      Consumer<String> notices,
      Storage storage)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.notices = notices;
    this.storage = storage;
    this.lock = DirectoryLock.open(directory.resolve("lock"), storage);
    this.sadb = new Sadb(settings, clock, random);
    this.sockets = new KeySockets(sadb);
    this.own = sockets.open(message -> reader.accept(message));
    this.audience = new Audience(directory, lock, sockets);
  }

  /**
   * Opens a directory, or makes it. Nothing is aged yet: that is for {@link #port}.
   *
   * @param clock seconds since the epoch
   * @param random for SPIs of GETSPI and soft lifetimes of the kernel's profile
   * @param notices is told, in a line for people each, that the directory was made and now holds
   *     keys, that it is on a network file system, and what of it is damaged
   * @throws Unusable if others can get into the directory, if it belongs to somebody else, cannot
   *     be read or written, or was written by a newer version
   */
  public static SadbDirectory open(
      Path directory,
      Settings settings,
      LongSupplier clock,
      RandomGenerator random,
      Consumer<String> notices) {
    return open(directory, settings, clock, random, notices, Storage.files(), CurrentUser.number());
  }

  static SadbDirectory open(
      Path directory,
      Settings settings,
      LongSupplier clock,
      RandomGenerator random,
      Consumer<String> notices,
      Storage storage,
      long user) {
    Premises.prepare(directory, user, notices);
    try {
      SadbDirectory opened =
          new SadbDirectory(directory, settings, clock, random, notices, storage);
      try {
        opened.locked(() -> {});
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
      return opened;
    } catch (IOException e) {
      throw Denied.of(directory.toString(), e);
    } catch (UncheckedIOException e) {
      Throwable told = e.getCause();
      throw told != null && told.getCause() instanceof IOException cause
          ? Denied.of(directory.toString(), cause)
          : e;
    }
  }

  /**
   * The port for commands. First catches up with the time that has passed: state changes, and at
   * most one idle EXPIRE for each SA.
   */
  public KeyPort port() {
    age();
    return new KeyPort() {
      @Override
      public void send(Message request, Consumer<Message> up) {
        SadbDirectory.this.send(request, up);
      }

      @Override
      public void close() {
        SadbDirectory.this.close();
      }
    };
  }

  /**
   * A port that shows the SADB at another time. Nothing that is done there or happens by then is
   * written or told to anybody.
   */
  public KeyPort view(LongSupplier otherClock) {
    return new KeyPort() {
      @Override
      public void send(Message request, Consumer<Message> up) {
        copy(otherClock).handle(request, up);
      }

      @Override
      public void close() {
        SadbDirectory.this.close();
      }
    };
  }

  /** The SADB as it is now, at another time. */
  Sadb copy(LongSupplier otherClock) {
    List<Sadb> copies = new ArrayList<>(1);
    locked(
        () -> {
          // Awake: outside of the lock records may vanish.
          sadb.wake();
          copies.add(sadb.copy(otherClock));
        });
    return copies.getFirst();
  }

  /**
   * Lets a packet use its SA, see {@link Sadb#use}; what it leads to is written like the effect of
   * a command.
   */
  public boolean use(Packet packet) {
    boolean[] passed = {false};
    change(() -> passed[0] = sockets.use(packet));
    return passed[0];
  }

  /** Makes the passes of the ager that are due, and tells the listeners. */
  public void age() {
    change(sockets::age);
  }

  /** As {@link #age}, without a look at the directory as long as nothing can be due. */
  void ageIfDue() {
    if (clock.getAsLong()
        >= sadb.now()
            + settings.agerInterval()
            - Math.floorMod(sadb.now() - start(), settings.agerInterval())) {
      age();
    }
  }

  /**
   * Begins to monitor what all processes do here.
   *
   * @param promiscuous as after X_PROMISC: with the answers to others
   */
  public Listener listen(boolean promiscuous) {
    List<Listener> listeners = new ArrayList<>(1);
    locked(
        () -> {
          Listener listener = new Listener(this, directory, promiscuous);
          audience.seat(listener);
          listeners.add(listener);
          lock.set(DirectoryLock.Word.LISTENERS, lock.get(DirectoryLock.Word.LISTENERS) + 1);
        });
    return listeners.getFirst();
  }

  void dismiss(Listener listener) {
    audience.dismiss(listener.file());
    locked(
        () -> {
          Files.deleteIfExists(listener.file());
          lock.set(DirectoryLock.Word.LISTENERS, lock.get(DirectoryLock.Word.LISTENERS) + 1);
        });
  }

  /**
   * Begins a batch: until it is closed the directory is locked, and messages sent through the port
   * change nothing that others can see. Everything is written by {@link Batch#commit}, or nothing,
   * even if the process is killed meanwhile.
   */
  public Batch batch() {
    Sadb before = sadb;
    try {
      lock.acquire();
    } catch (IOException e) {
      throw failure(e);
    }
    try {
      refresh();
      sockets.age();
      commit();
      audience.deliver();
      before = sadb;
      sadb = before.copy();
      sockets.attach(sadb);
      inHand = true;
    } catch (IOException e) {
      stale = true;
      release();
      throw failure(e);
    } catch (RuntimeException e) {
      stale = true;
      release();
      throw e;
    }
    Sadb rejected = before;
    return new Batch() {
      @Override
      public void commit() {
        try {
          SadbDirectory.this.commit();
          inHand = false;
          audience.deliver();
        } catch (IOException e) {
          stale = true;
          throw failure(e);
        }
      }

      @Override
      public void close() {
        if (inHand) {
          inHand = false;
          audience.discard();
          sadb = rejected;
          sockets.attach(sadb);
        }
        if (lock.isMine()) {
          release();
        }
      }
    };
  }

  /** Takes the lock for several messages, when it is this one's turn. */
  void beginTurn() {
    try {
      lock.acquireInTurn();
      refresh();
      inHand = true;
    } catch (IOException e) {
      throw abandoned(failure(e));
    } catch (RuntimeException e) {
      throw abandoned(e);
    }
  }

  void sendInTurn(Message request, Consumer<Message> up) {
    try {
      read(request, up);
    } catch (RuntimeException e) {
      throw abandoned(e);
    }
  }

  /** Writes what the messages have changed, tells the listeners and lets others in. */
  void endTurn() {
    try {
      commit();
      audience.deliver();
    } catch (IOException e) {
      throw abandoned(failure(e));
    } catch (RuntimeException e) {
      throw abandoned(e);
    }
    inHand = false;
    release();
  }

  private RuntimeException abandoned(RuntimeException because) {
    stale = true;
    inHand = false;
    audience.discard();
    if (lock.isMine()) {
      release();
    }
    return because;
  }

  void send(Message request, Consumer<Message> up) {
    if (inHand) {
      read(request, up);
      return;
    }
    List<Message> answers = new ArrayList<>();
    if (!request.header().is(MessageType.DUMP)) {
      change(() -> read(request, answers::add));
      answers.forEach(up);
      return;
    }
    // A reader of a long list may take its time: it reads from a copy, without the lock.
    change(
        () -> {
          reader = answers::add;
          sockets.age();
          sadb.wake();
        });
    answers.forEach(up);
    long now = sadb.now();
    sockets.attach(sadb.copy(() -> now));
    try {
      read(
          request,
          message -> {
            audience.deliverUnordered();
            up.accept(message);
          });
      audience.deliverUnordered();
    } finally {
      sockets.attach(sadb);
    }
  }

  private void read(Message request, Consumer<Message> up) {
    reader = up;
    try {
      own.write(request);
    } finally {
      reader = _ -> {};
    }
  }

  /** What is done under the lock. */
  private interface Work {
    void run() throws IOException;
  }

  private void locked(Work work) {
    try {
      lock.acquire();
      try {
        refresh();
        work.run();
      } catch (IOException | RuntimeException e) {
        stale = true;
        throw e;
      } finally {
        reader = _ -> {};
        lock.release();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Does something to the SADB; it is written when this returns. */
  private void change(Work work) {
    if (inHand) {
      try {
        work.run();
      } catch (IOException e) {
        throw failure(e);
      }
      return;
    }
    locked(
        () -> {
          try {
            work.run();
            commit();
            audience.deliver();
          } finally {
            audience.discard();
          }
        });
  }

  private void release() {
    try {
      lock.release();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private UncheckedIOException failure(IOException cause) {
    return new UncheckedIOException(
        new IOException(Unusable.because(directory.toString(), cause).message(), cause));
  }

  private Log log() {
    if (log == null) {
      throw new IllegalStateException("the directory is closed");
    }
    return log;
  }

  private long start() {
    return log().start();
  }

  private Path file() {
    return directory.resolve("sadb.log");
  }

  /** Learns what others have done since the lock was last held. */
  private void refresh() throws IOException {
    audience.refresh();
    boolean unfinished = lock.get(DirectoryLock.Word.UNFINISHED) != 0;
    if (stale || unfinished || log().generation() != lock.get(DirectoryLock.Word.GENERATION)) {
      reload(unfinished);
    } else if (log().size() != log().end() && !catchUp()) {
      reload(false);
    }
    sadb.resume(lock.get(DirectoryLock.Word.TIME));
  }

  private void reload(boolean unfinished) throws IOException {
    stale = true;
    if (unfinished) {
      Log.removeLeftover(file());
    }
    if (log != null) {
      log.close();
      log = null;
    }
    if (Files.notExists(file())) {
      Log.create(
          file(),
          storage,
          lock.get(DirectoryLock.Word.GENERATION) + 1,
          Math.max(1, clock.getAsLong()));
    }
    Log opened = Log.open(file(), storage);
    log = opened;
    lock.set(DirectoryLock.Word.GENERATION, opened.generation());
    LogScan scan = opened.scan(unfinished);
    report(scan, opened);
    if (scan.end() < opened.size()) {
      opened.truncate(scan.end());
    }
    opened.end(opened.size());
    take(scan, opened);
    if (unfinished) {
      lock.set(DirectoryLock.Word.UNFINISHED, 0);
    }
    stale = false;
  }

  private void report(LogScan scan, Log opened) throws IOException {
    if (!scan.damage().isEmpty()) {
      long bytes = scan.damage().stream().mapToLong(damage -> damage.to() - damage.from()).sum();
      LogScan.Damage first = scan.damage().getFirst();
      notices.accept(
          "%s: %d of %d bytes are damaged, the first at %d; the SAs of the other records are there, those of the damaged ones are lost"
              .formatted(file(), bytes, opened.size(), first.from()));
    }
  }

  /** Makes the SADB from the records, and finishes what somebody was killed in. */
  private void take(LogScan scan, Log opened) throws IOException {
    Set<Long> leftovers = new HashSet<>(scan.halfBlank());
    int[] indexes = new int[scan.count()];
    int count = 0;
    boolean flushed = false;
    boolean sorted = true;
    long time = opened.written();
    nextOrdinal = 0;
    for (int i = 0; i < scan.count(); i++) {
      time = Math.max(time, scan.time(i));
      int former = scan.former(i) < 0 ? -1 : scan.at(scan.former(i));
      if (former >= 0 && scan.kind(former) == RecordFormat.SAVED) {
        leftovers.add(scan.place(former));
      }
      if (scan.kind(i) == RecordFormat.SAVED) {
        sorted &= scan.ordinal(i) >= nextOrdinal;
        nextOrdinal = Math.max(nextOrdinal, scan.ordinal(i) + 1);
        indexes[count++] = i;
      } else if (scan.kind(i) == RecordFormat.FLUSHED) {
        flushed |= count > 0;
        count = 0;
      }
    }
    Sadb fresh = new Sadb(settings, clock, random, opened.start());
    fresh.archive(opened);
    fresh.expect(count);
    live = 0;
    if (!sorted) {
      sort(indexes, count, scan);
    }
    for (int n = 0; n < count; n++) {
      int i = indexes[n];
      if (leftovers.isEmpty() || !leftovers.contains(scan.place(i))) {
        fresh.sleep(scan.fingerprint(i), scan.place(i), scan.due(i));
        live += scan.length(i);
      }
    }
    fresh.resume(time);
    fresh.track();
    sadb = fresh;
    sockets.attach(fresh);
    if (!leftovers.isEmpty() || flushed) {
      scrub(List.copyOf(leftovers), flushed);
    }
  }

  /**
   * Puts records in the order in which their SAs came. Ordinals begin at 0 in each generation, so
   * two ints hold ordinal and index.
   */
  private static void sort(int[] indexes, int count, LogScan scan) {
    long[] keys = new long[count];
    for (int n = 0; n < count; n++) {
      keys[n] = scan.ordinal(indexes[n]) << 32 | indexes[n];
    }
    Arrays.sort(keys);
    for (int n = 0; n < count; n++) {
      indexes[n] = (int) keys[n];
    }
  }

  /** Takes over what others have appended; false if that cannot be done piece by piece. */
  private boolean catchUp() throws IOException {
    Log current = log();
    if (current.size() < current.end()) {
      return false;
    }
    LogScan scan = current.news();
    if (!scan.damage().isEmpty()) {
      return false;
    }
    for (int i = 0; i < scan.count(); i++) {
      long former = scan.former(i);
      if (former != Journal.NOWHERE) {
        live -= current.header(former).getInt(0);
      }
      switch (scan.kind(i)) {
        case RecordFormat.SAVED -> {
          live += scan.length(i);
          nextOrdinal = Math.max(nextOrdinal, scan.ordinal(i) + 1);
          sadb.put(
              scan.fingerprint(i),
              former,
              scan.place(i),
              current.read(scan.place(i), scan.length(i)));
        }
        case RecordFormat.GONE -> sadb.forget(scan.fingerprint(i), former);
        default -> {
          return false;
        }
      }
      sadb.resume(scan.time(i));
    }
    if (scan.end() < current.size()) {
      current.truncate(scan.end());
    }
    current.end(scan.end());
    return true;
  }

  /** Writes what has changed: all of it or nothing. */
  private void commit() throws IOException {
    if (sadb.hasChanged()) {
      Log current = log();
      GroupWriter group = new GroupWriter(current, room, sadb.now(), nextOrdinal);
      sadb.changes(group);
      boolean scrub = group.isCleared() || !group.replaced().isEmpty();
      if (scrub) {
        lock.set(DirectoryLock.Word.UNFINISHED, 1);
      }
      // Whatever fails from here on leaves the word set: the next one, in this process or another,
      // looks after what is there.
      ByteBuffer records = group.finish();
      current.append(records);
      room = records.capacity() > MUCH_ROOM ? GroupWriter.room() : records;
      nextOrdinal = group.nextOrdinal();
      live = group.isCleared() ? group.saved() : live + group.saved() - lengths(group.replaced());
      if (scrub) {
        scrub(group.replaced(), group.isCleared());
        lock.set(DirectoryLock.Word.UNFINISHED, 0);
      }
    }
    lock.set(DirectoryLock.Word.TIME, sadb.now());
  }

  private long lengths(List<Long> places) throws IOException {
    long sum = 0;
    for (long place : places) {
      sum += log().header(place).getInt(0);
    }
    return sum;
  }

  /**
   * Removes records that are no longer needed: these, or all before the flush that was the last
   * command to be written.
   */
  private void scrub(List<Long> replaced, boolean cleared) throws IOException {
    Log current = log();
    boolean many = cleared || replaced.size() > Math.max(FEW, sadb.size() / 8);
    long waste = current.end() - live;
    if ((many || waste > Math.max(LITTLE_WASTE, live)) && isRewritten(current)) {
      return;
    }
    if (cleared) {
      blankBeforeFlush(current);
    }
    for (long place : replaced) {
      current.blank(place);
    }
  }

  /** Writes the SAs to a new file. False if there is no room for it: overwriting needs none. */
  private boolean isRewritten(Log old) throws IOException {
    long[] count = {0};
    try (Log.Rewriting rewriting = old.rewrite(old.generation() + 1, sadb.now())) {
      sadb.move(place -> rewriting.copy(place, count[0]++));
      rewriting.finish();
    } catch (IOException | UncheckedIOException e) {
      stale = true;
      return false;
    }
    Log rewritten = Log.open(file(), storage);
    log = rewritten;
    rewritten.end(rewritten.size());
    sadb.archive(rewritten);
    old.close();
    lock.set(DirectoryLock.Word.GENERATION, rewritten.generation());
    nextOrdinal = count[0];
    live = rewritten.end() - RecordFormat.FILE_HEADER;
    return true;
  }

  private static void blankBeforeFlush(Log current) throws IOException {
    LogScan scan = current.scan(false);
    int last = scan.count() - 1;
    while (last >= 0 && scan.kind(last) != RecordFormat.FLUSHED) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      if (scan.kind(i) == RecordFormat.SAVED) {
        current.blank(scan.place(i));
      }
    }
  }

  @Override
  public void close() {
    audience.close();
    try {
      if (log != null) {
        log.force();
        log.close();
        log = null;
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      lock.close();
    }
  }
}
