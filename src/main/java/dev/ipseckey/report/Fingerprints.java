package dev.ipseckey.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that one of an earlier report is known again: by the file, the kind of finding,
 * the command without its keys and the words in question. Lines that come or go elsewhere in the
 * file change nothing, nor does a new key.
 *
 * <p>Among findings that are alike in all of this the first, second and so on are told apart, so
 * use one of these for a whole report.
 */
public final class Fingerprints {

  /** Bytes of a fingerprint; enough to tell some billion findings apart. */
  private static final int BYTES = 16;

  /** Between parts that can hold any other character. */
  private static final char SEPARATOR = '\0';

  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest digest = sha256();

  /** A string of lower-case hex digits. */
  public String of(String file, CommandFindings command, Finding finding) {
    String text =
        file
            + SEPARATOR
            + finding.id().kebab()
            + SEPARATOR
            + command.command()
            + SEPARATOR
            + finding.words();
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    String name = HexFormat.of().formatHex(hash, 0, BYTES);
    int before = seen.merge(name, 1, Integer::sum) - 1;
    return before == 0 ? name : of(file + SEPARATOR + before, command, finding);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
