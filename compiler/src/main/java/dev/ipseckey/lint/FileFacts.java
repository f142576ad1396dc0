package dev.ipseckey.lint;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file system knows of a file beside its bytes.
 *
 * @param owner number of the user it belongs to; empty if unknown
 * @param mode its permission bits; empty if unknown
 * @param inGitWorkTree whether git would look after it
 * @param networkFileSystem type of the file system if it is on another host
 */
public record FileFacts(
    OptionalInt owner,
    OptionalInt mode,
    boolean inGitWorkTree,
    Optional<String> networkFileSystem) {

  private static final FileFacts UNKNOWN =
      new FileFacts(OptionalInt.empty(), OptionalInt.empty(), false, Optional.empty());

  /** Of a text that is no file, or of which nobody asked. */
  public static FileFacts unknown() {
    return UNKNOWN;
  }

  /** The same without owner and mode, for who has looked at them already. */
  public FileFacts withoutProtection() {
    return new FileFacts(
        OptionalInt.empty(), OptionalInt.empty(), inGitWorkTree, networkFileSystem);
  }
}
