package dev.ipseckey.lint;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where each key of the file was used first. Keeps no key and no plain hash of one: three numbers
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
  private long[] digests = new long[64];

  /** Offset of the key in the file plus 1; 0 for a free place. */
  private int[] starts = new int[64];

  /** Length of the key's word, and the algorithm. */
  private int[] uses = new int[64];

  private int size;

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

  /** Looks the keys of a command up, then remembers them. */
  void open(SaCommand command) {
    ofAuthKey = Optional.empty();
    ofEncrKey = Optional.empty();
    if (!command.isAdd()) {
      return;
    }
    long auth = digest(command, Extension.AUTHKEY);
    long encr = digest(command, Extension.ENCRKEY);
    ofAuthKey = auth == 0 ? Optional.empty() : find(auth);
    ofEncrKey = encr == 0 ? Optional.empty() : find(encr);
    remember(command, Extension.AUTHKEY, auth);
    remember(command, Extension.ENCRKEY, encr);
  }

  /** 0 if there is no such key. */
  private long digest(SaCommand command, Extension extension) {
    if (!(command.argument(extension).orElse(null) instanceof Argument.Key key)) {
      return 0;
    }
    KeyedHash used = made.orElseGet(hash);
    made = Optional.of(used);
    return used.of(key.key()) | 1;
  }

  private Optional<Use> find(long digest) {
    int place = place(digest);
    return starts[place] == 0
        ? Optional.empty()
        : Optional.of(new Use(uses[place] & 0x1ff, new Span(starts[place] - 1, uses[place] >>> 9)));
  }

  private void remember(SaCommand command, Extension extension, long digest) {
    if (digest == 0) {
      return;
    }
    int place = place(digest);
    if (starts[place] == 0) {
      Span key = Remarks.inFile(command.line().source(), command.given(extension).value());
      digests[place] = digest;
      starts[place] = key.start() + 1;
      uses[place] = key.length() << 9 | algorithm(command, extension);
      size++;
      if (2 * size > starts.length) {
        grow();
      }
    }
  }

  private int place(long digest) {
    int mask = starts.length - 1;
    int place = (int) (digest >>> 32) & mask;
    while (starts[place] != 0 && digests[place] != digest) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldDigests = digests;
    int[] oldStarts = starts;
    int[] oldUses = uses;
    digests = new long[2 * oldDigests.length];
    starts = new int[digests.length];
    uses = new int[digests.length];
    for (int i = 0; i < oldStarts.length; i++) {
      if (oldStarts[i] != 0) {
        int place = place(oldDigests[i]);
        digests[place] = oldDigests[i];
        starts[place] = oldStarts[i];
        uses[place] = oldUses[i];
      }
    }
    Arrays.fill(oldDigests, 0);
  }
}
