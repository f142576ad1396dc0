package dev.ipseckey.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;

/**
 * What a file system says of a file, links not followed. Where it has no owners and modes those are
 * -1.
 *
 * @param key stands for the file itself, whatever its name
 * @param mode permission bits
 */
record FileFacts(
    boolean regular, Object key, long size, FileTime modified, int owner, int group, int mode) {

  private static final int PERMISSIONS = 07777;

  static boolean isUnix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  static FileFacts of(Path path) throws IOException {
    BasicFileAttributes basic =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Object key = Objects.requireNonNullElse(basic.fileKey(), basic.creationTime());
    if (!isUnix(path)) {
      return new FileFacts(
          basic.isRegularFile(), key, basic.size(), basic.lastModifiedTime(), -1, -1, -1);
    }
    Map<String, Object> unix =
        Files.readAttributes(path, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
    return new FileFacts(
        basic.isRegularFile(),
        key,
        basic.size(),
        basic.lastModifiedTime(),
        number(unix, "uid"),
        number(unix, "gid"),
        number(unix, "mode") & PERMISSIONS);
  }

  private static int number(Map<String, Object> attributes, String name) {
    return (Integer) Objects.requireNonNull(attributes.get(name), name);
  }

  /**
   * Gives another file this one's owner, group and mode, in this order, so that nobody can get at
   * it meanwhile who could not before.
   *
   * @throws Unusable if it cannot have them
   */
  void giveTo(Path other, String name) throws IOException {
    if (owner < 0) {
      return;
    }
    FileFacts made = of(other);
    give(other, "unix:uid", owner, made.owner, name, "owner");
    give(other, "unix:gid", group, made.group, name, "group");
    Files.setAttribute(other, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS);
    FileFacts now = of(other);
    if (now.owner != owner || now.group != group || (now.mode & ~mode) != 0) {
      throw new Unusable(name, "a new file would be open to others than this one");
    }
  }

  private static void give(
      Path file, String attribute, int wanted, int present, String name, String what)
      throws IOException {
    if (wanted == present) {
      return;
    }
    try {
      Files.setAttribute(file, attribute, wanted, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new Unusable(name, "is left alone, because a new file could not keep its " + what);
    }
  }
}
