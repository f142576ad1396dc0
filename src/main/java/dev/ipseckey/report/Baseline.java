package dev.ipseckey.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known and not to be told again. In the file each stands with the command file
 * and the id, for people, and a fingerprint, which is what counts: nothing in it comes from a key.
 *
 * @param version goes up when a reader of the file has to change
 */
public record Baseline(int version, List<Known> findings) {

  private static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** One finding. */
  public record Known(String file, String id, String fingerprint) {}

  public static Baseline of(List<Known> findings) {
    return new Baseline(VERSION, List.copyOf(findings));
  }

  /** The baseline in a text, if there is one. */
  public static Optional<Baseline> parse(String json) {
    try {
      @Nullable Baseline read = GSON.fromJson(json, Baseline.class);
      return read != null && read.version == VERSION && read.isComplete()
          ? Optional.of(read)
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  public String json() {
    return GSON.toJson(this) + "\n";
  }

  /** The reader of JSON leaves out what is not there. */
  @SuppressWarnings("ConstantValue")
  private boolean isComplete() {
    if ((Object) findings == null) {
      return false;
    }
    for (Known known : findings) {
      if ((Object) known == null || (Object) known.fingerprint == null) {
        return false;
      }
    }
    return true;
  }

  Set<String> fingerprints() {
    Set<String> fingerprints = new HashSet<>();
    findings.forEach(known -> fingerprints.add(known.fingerprint));
    return fingerprints;
  }
}
