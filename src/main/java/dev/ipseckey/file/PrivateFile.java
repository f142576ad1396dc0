package dev.ipseckey.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of lines that only its owner can read, from before the first byte is in it. */
public final class PrivateFile implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String name;
  private final Writer writer;

  private PrivateFile(String name, Writer writer) {
    this.name = name;
    this.writer = writer;
  }

  /**
   * Makes a file, or empties one that is there.
   *
   * @throws Unusable if there cannot be such a file
   */
  public static PrivateFile create(String name) {
    Path path = CommandFile.path(name);
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    try {
      var channel =
          Files.newByteChannel(
              path,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.TRUNCATE_EXISTING),
              attributes);
      if (posix && Files.isRegularFile(path)) {
        Files.setPosixFilePermissions(path, OWNER_ONLY);
      }
      return new PrivateFile(
          name, new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /** Adds a line. */
  public void line(String text) {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * @throws Unusable if what was added could not be written
   */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw Unusable.because(name, new UncheckedIOException(e));
    }
  }
}
