package dev.ipseckey.store;

import dev.ipseckey.file.NetworkFileSystems;
import dev.ipseckey.file.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The directory as such: made with mode 0700, and refused if anybody but its owner can get in or if
 * it is not ours.
 */
final class Premises {

  /** Permission bits of group and others. */
  private static final int NOT_THE_OWNER = 077;

  private Premises() {}

  /**
   * Makes the directory if there is none, and checks it.
   *
   * @param user number of the user that it has to belong to
   * @throws Unusable if keys are not safe there
   */
  static void prepare(Path directory, long user, Consumer<String> notices) {
    try {
      if (Files.notExists(directory)) {
        Files.createDirectories(directory, Storage.attributes("rwx------"));
        notices.accept(directory + ": created; the keys of the simulated SADB are stored there");
      }
      check(directory, user);
      String type = Files.getFileStore(directory).type();
      if (NetworkFileSystems.include(type)) {
        notices.accept(
            directory
                + ": is on a network file system ("
                + type
                + "); other hosts may see its keys, and locks may not hold");
      }
    } catch (IOException e) {
      throw Denied.of(directory.toString(), e);
    }
  }

  private static void check(Path directory, long user) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new Unusable(directory.toString(), "not a directory");
    }
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return;
    }
    Map<String, Object> facts = Files.readAttributes(directory, "unix:uid,mode");
    int owner = (Integer) Objects.requireNonNull(facts.get("uid"));
    int mode = (Integer) Objects.requireNonNull(facts.get("mode"));
    if (owner != user) {
      throw new Denied(
          directory.toString(),
          "belongs to user " + owner + ", not to you; keys are not stored there");
    }
    if ((mode & NOT_THE_OWNER) != 0) {
      throw new Unusable(
          directory.toString(),
          "its mode 0%o lets group or others in; keys are not stored there (chmod 700)"
              .formatted(mode & 07777));
    }
  }
}
