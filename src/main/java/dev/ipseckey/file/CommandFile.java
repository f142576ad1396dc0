package dev.ipseckey.file;

import dev.ipseckey.source.ByteInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;

/**
 * A command file, opened for reading after the checks that -c and -f make: the path leads to
 * something, that is a regular file, it can be opened, and who else can get at it.
 *
 * <p>Permissions are judged on the file that was opened. Java cannot ask an open file for them, so
 * the path is asked before and after, and must lead to the same file both times.
 */
public final class CommandFile implements AutoCloseable {

  private static final String UNIX = "unix";

  private final InputStream stream;
  private final Protection protection;

  private CommandFile(InputStream stream, Protection protection) {
    this.stream = stream;
    this.protection = protection;
  }

  /**
   * Checks and opens a file.
   *
   * @throws Unusable if a check fails
   */
  public static CommandFile open(String name) {
    Path path = path(name);
    try {
      Facts before = Facts.of(path);
      if (!before.regular()) {
        throw new Unusable(name, "not a regular file");
      }
      InputStream stream = Files.newInputStream(path);
      Facts after = Facts.of(path);
      if (!before.key().equals(after.key())) {
        stream.close();
        throw new Unusable(name, "was replaced by another file while it was opened");
      }
      return new CommandFile(stream, after.protection());
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /** A path, or the reason why the name is none. */
  static Path path(String name) {
    if (name.isEmpty()) {
      throw new Unusable("''", "no such file or directory");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Unusable(name, "not a path");
    }
  }

  public ByteInput bytes() {
    return Streams.bytes(stream);
  }

  /**
   * The whole of it.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public byte[] content() {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Protection protection() {
    return protection;
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the file system says of a path, links followed.
   *
   * @param key stands for the file itself, whatever its name
   */
  private record Facts(boolean regular, Object key, Protection protection) {

    static Facts of(Path path) throws IOException {
      if (path.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
        Map<String, Object> facts =
            Files.readAttributes(path, "unix:isRegularFile,fileKey,uid,mode");
        return new Facts(
            (Boolean) fact(facts, "isRegularFile"),
            fact(facts, "fileKey"),
            Protection.of((Integer) fact(facts, "uid"), (Integer) fact(facts, "mode")));
      }
      BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
      Object key = Objects.requireNonNullElse(facts.fileKey(), facts.creationTime());
      return new Facts(
          facts.isRegularFile(),
          key,
          new Protection.Unknown("this file system knows no owner and mode of a file"));
    }

    private static Object fact(Map<String, Object> facts, String name) {
      return Objects.requireNonNull(facts.get(name), name);
    }
  }
}
