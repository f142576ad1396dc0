package dev.ipseckey.lint;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where each key of the file was used first. Keeps no key and no plain hash of one: four numbers
 * for each key, in an open hash.
 */
public final class KeyUses {

  /**
   * The first use of a key.
   *
   * @param algorithm kind and number of the algorithm that it was for
   * @param key the key's place in the file
   */
  public record Use(int algorithm, Span key) {}

  private static final int AUTHENTICATION = 0x100;

  private final Supplier<KeyedHash> hash;
  private Optional<KeyedHash> made = Optional.empty();

  /** The two halves of each key's hash. */
  private long[] firsts = new long[64];

  private long[] seconds = new long[64];

  /** Offset of the key in the file plus 1; 0 for a free place. */
  private int[] starts = new int[64];

  /** Length of the key's word, and the algorithm. */
  private int[] uses = new int[64];

  private int size;

  private final Digest auth = new Digest();
  private final Digest encr = new Digest();
  private Optional<Use> ofAuthKey = Optional.empty();
  private Optional<Use> ofEncrKey = Optional.empty();

  /**
   * @param hash is asked for when there is a key
   */
  KeyUses(Supplier<KeyedHash> hash) {
    this.hash = hash;
  }

  /** The earlier use of a key of the command at hand, by another command. */
  public Optional<Use> earlier(Extension key) {
    return key == Extension.AUTHKEY ? ofAuthKey : ofEncrKey;
  }

  /** What the key of an argument is for. */
  public static int algorithm(SaCommand command, Extension key) {
    return key == Extension.AUTHKEY
        ? AUTHENTICATION | command.algorithm(Extension.AUTH_ALG)
        : command.algorithm(Extension.ENCR_ALG);
  }

  /** Looks the keys of a command up, then remembers them: it may have one key twice. */
  void open(SaCommand command) {
    ofAuthKey = Optional.empty();
    ofEncrKey = Optional.empty();
    if (!command.isAdd()) {
      return;
    }
    digest(command, Extension.AUTHKEY, auth);
    digest(command, Extension.ENCRKEY, encr);
    ofAuthKey = find(auth);
    ofEncrKey = find(encr);
    remember(command, Extension.AUTHKEY, auth);
    remember(command, Extension.ENCRKEY, encr);
  }

  private void digest(SaCommand command, Extension extension, Digest into) {
    into.there = false;
    if (command.has(extension) && command.given(extension) instanceof Argument.Key key) {
      into.there = true;
      KeyedHash used = made.orElseGet(hash);
      if (made.isEmpty()) {
        made = Optional.of(used);
      }
      used.hash(key.key());
      into.first = used.first();
      into.second = used.second();
    }
  }

  private Optional<Use> find(Digest digest) {
    if (!digest.there) {
      return Optional.empty();
    }
    int place = place(digest.first, digest.second);
    return starts[place] == 0
        ? Optional.empty()
        : Optional.of(new Use(uses[place] & 0x1ff, new Span(starts[place] - 1, uses[place] >>> 9)));
  }

  private void remember(SaCommand command, Extension extension, Digest digest) {
    if (!digest.there) {
      return;
    }
    int place = place(digest.first, digest.second);
    if (starts[place] == 0) {
      Span key = Remarks.inFile(command.line().source(), command.given(extension).value());
      firsts[place] = digest.first;
      seconds[place] = digest.second;
      starts[place] = key.start() + 1;
      uses[place] = key.length() << 9 | algorithm(command, extension);
      size++;
      if (2 * size > starts.length) {
        grow();
      }
    }
  }

  private int place(long first, long second) {
    int mask = starts.length - 1;
    int place = (int) first & mask;
    while (starts[place] != 0 && (firsts[place] != first || seconds[place] != second)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldFirsts = firsts;
    long[] oldSeconds = seconds;
    int[] oldStarts = starts;
    int[] oldUses = uses;
    firsts = new long[2 * oldFirsts.length];
    seconds = new long[firsts.length];
    starts = new int[firsts.length];
    uses = new int[firsts.length];
    for (int i = 0; i < oldStarts.length; i++) {
      if (oldStarts[i] != 0) {
        int place = place(oldFirsts[i], oldSeconds[i]);
        firsts[place] = oldFirsts[i];
        seconds[place] = oldSeconds[i];
        starts[place] = oldStarts[i];
        uses[place] = oldUses[i];
      }
    }
    Arrays.fill(oldFirsts, 0);
    Arrays.fill(oldSeconds, 0);
  }

  /** The hash of a key, if there is one. */
  private static final class Digest {
    private boolean there;
    private long first;
    private long second;
  }
}
