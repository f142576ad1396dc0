package dev.ipseckey.file;

import dev.ipseckey.lint.FileFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What the file system knows of a command file. */
public final class Surroundings {

  private static final String UNIX = "unix";
  private static final int PERMISSIONS = 07777;

  private Surroundings() {}

  /** The facts of a file, as far as they can be had. */
  public static FileFacts of(Path file) {
    try {
      String type = Files.getFileStore(file).type();
      Optional<String> network = Optional.of(type).filter(NetworkFileSystems::include);
      boolean git = isInGitWorkTree(file.toRealPath());
      if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
        return new FileFacts(OptionalInt.empty(), OptionalInt.empty(), git, network);
      }
      Map<String, Object> facts = Files.readAttributes(file, "unix:uid,mode");
      int mode = (Integer) Objects.requireNonNull(facts.get("mode"));
      int owner = (Integer) Objects.requireNonNull(facts.get("uid"));
      return new FileFacts(OptionalInt.of(owner), OptionalInt.of(mode & PERMISSIONS), git, network);
    } catch (IOException e) {
      // The file itself can be read, or there will be nothing to say of it.
      return FileFacts.unknown();
    }
  }

  /** In a linked work tree {@code .git} is a file. */
  private static boolean isInGitWorkTree(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }
}
