package dev.ipseckey.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** How the files of a directory are opened; a test hands in one with channels that fail. */
interface Storage {

  /** A new file is readable and writable by its owner alone, from its first instant on. */
  FileChannel open(Path file, Set<OpenOption> options) throws IOException;

  /** The file system. */
  static Storage files() {
    return (file, options) -> FileChannel.open(file, options, attributes("rw-------"));
  }

  /** Attributes for something new; none where there are no permissions. */
  static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
