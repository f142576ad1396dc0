package dev.ipseckey.file;

import dev.ipseckey.source.ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A new text for a file that is there, which {@link #commit} puts in the place of the old one at
 * one instant: whoever looks finds the old file or the new one, and so does who comes after a kill.
 *
 * <p>Only its owner can get at the new file until it has the owner, the group and the mode of the
 * old one; if it cannot have them, it does not take its place.
 */
public final class FileRewrite implements ByteOutput, AutoCloseable {

  /** Up to here the text is kept in memory: most files never need a second one on the disk. */
  private static final int IN_MEMORY = 1 << 22;

  private final String name;
  private final Path target;
  private final FileFacts before;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private Optional<Path> temporary = Optional.empty();
  private Optional<FileChannel> channel = Optional.empty();

  private FileRewrite(String name, Path target, FileFacts before) {
    this.name = name;
    this.target = target;
    this.before = before;
  }

  /**
   * Begins to rewrite a file, before it is read.
   *
   * @param follow rewrite what a symbolic link leads to, instead of refusing it
   * @throws Unusable if it is no regular file, or a link that is not to be followed
   */
  public static FileRewrite of(String name, boolean follow) {
    Path path = CommandFile.path(name);
    try {
      if (Files.isSymbolicLink(path) && !follow) {
        throw new Unusable(name, "is a symbolic link; --follow writes to where it leads");
      }
      Path target = path.toRealPath();
      FileFacts facts = FileFacts.of(target);
      if (!facts.regular()) {
        throw new Unusable(name, "not a regular file");
      }
      return new FileRewrite(name, target, facts);
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * @throws Unusable if there is no place for it
   */
  @Override
  public void write(byte[] from, int offset, int length) {
    try {
      if (channel.isEmpty() && kept.size() + length <= IN_MEMORY) {
        kept.write(from, offset, length);
      } else {
        write(onDisk(), ByteBuffer.wrap(from, offset, length));
      }
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * Puts what was written in the place of the file.
   *
   * @throws Unusable if that cannot be; the old one is there still
   */
  public void commit() {
    try {
      FileChannel file = onDisk();
      Path written = temporary.orElseThrow();
      if (!FileFacts.of(target).equals(before)) {
        throw new Unusable(name, "was changed by somebody else in the meantime, and is left alone");
      }
      before.giveTo(written, name);
      file.force(true);
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      temporary = Optional.empty();
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /** Ends it; what was not committed is gone. */
  @Override
  public void close() {
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
      if (temporary.isPresent()) {
        Files.deleteIfExists(temporary.get());
      }
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  private FileChannel onDisk() throws IOException {
    if (channel.isPresent()) {
      return channel.get();
    }
    Path path = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    FileAttribute<?>[] ownerOnly =
        FileFacts.isUnix(path)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    FileChannel opened =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
            ownerOnly);
    temporary = Optional.of(path);
    channel = Optional.of(opened);
    write(opened, ByteBuffer.wrap(kept.toByteArray()));
    return opened;
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
