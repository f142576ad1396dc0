package dev.ipseckey.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A file of saved SAs, which only its owner can read from before the first key is in it.
 *
 * <p>A regular file is replaced as a whole by {@link #commit}: until then, and if that never comes,
 * what was there stays. Devices and pipes are written to as they are.
 */
public final class SaveFile implements AutoCloseable {

  /** Mode 0400: saved keys are not for editing. */
  private static final int OWNER_READS = 0400;

  private static final int OTHERS = 0077;

  private final String name;
  private final Path target;
  private final Optional<Path> temporary;
  private final FileChannel channel;
  private final Writer writer;
  private final List<String> warnings;
  private boolean committed;

  private SaveFile(
      String name,
      Path target,
      Optional<Path> temporary,
      FileChannel channel,
      List<String> warnings) {
    this.name = name;
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
    this.writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Opens a file to save to.
   *
   * @param follow write to where a symbolic link leads, instead of refusing one
   * @throws Unusable if it cannot be written, or is a link that is not to be followed
   */
  public static SaveFile replacing(String name, boolean follow) {
    Path path = CommandFile.path(name);
    try {
      if (Files.isSymbolicLink(path)) {
        if (!follow) {
          throw new Unusable(name, "is a symbolic link; --follow saves to where it leads");
        }
        return Files.exists(path) ? replacing(name, path.toRealPath()) : inPlace(name, path);
      }
      return replacing(name, path);
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * Opens a file to save to as the original does: what is there is emptied at once, and keeps its
   * mode.
   *
   * @throws Unusable if it cannot be written
   */
  public static SaveFile overwriting(String name) {
    try {
      return inPlace(name, CommandFile.path(name));
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  private static SaveFile replacing(String name, Path path) throws IOException {
    boolean present = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (present && !Files.isRegularFile(path)) {
      return inPlace(name, path);
    }
    Path temporary = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
    List<String> warnings = present ? warnings(name, path, "was") : List.of();
    return new SaveFile(
        name,
        path,
        Optional.of(temporary),
        open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)),
        warnings);
  }

  private static SaveFile inPlace(String name, Path path) throws IOException {
    List<String> warnings = Files.isRegularFile(path) ? warnings(name, path, "is") : List.of();
    return new SaveFile(
        name,
        path,
        Optional.empty(),
        open(
            path,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)),
        warnings);
  }

  private static FileChannel open(Path path, Set<StandardOpenOption> options) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix(path)
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(path, options, attributes);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static List<String> warnings(String name, Path path, String verb) throws IOException {
    if (!isPosix(path)) {
      return List.of();
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode") & 07777;
    List<String> warnings = new ArrayList<>();
    if (mode != OWNER_READS) {
      warnings.add("warning: the mode of %s %s %04o, not 0400".formatted(name, verb, mode));
      if ((mode & OTHERS) != 0) {
        warnings.add("warning: other users may have been able to read keys in it");
      }
    }
    return warnings;
  }

  /** What there is to say of the file that was there. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Adds text.
   *
   * @throws Unusable if it cannot be written
   */
  public void write(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * Makes what was written the file.
   *
   * @throws Unusable if that cannot be; the old one is there still
   */
  public void commit() {
    try {
      writer.flush();
      if (temporary.isPresent()) {
        channel.force(true);
        Files.move(temporary.get(), target, StandardCopyOption.ATOMIC_MOVE);
      }
      committed = true;
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      if (!committed && temporary.isPresent()) {
        Files.deleteIfExists(temporary.get());
      }
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }
}
