package dev.ipseckey.lsp.protocol;

import dev.ipseckey.language.CommandFileNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The folders of the workspace and the command files in them. Nothing outside of them is read,
 * links are not followed.
 */
final class WorkspaceFiles {

  /** Larger files are left alone unless they are open. */
  private static final long LARGEST = 64L * 1024 * 1024;

  /** No more files than this are looked at. */
  private static final int MOST = 10_000;

  private static final PathMatcher NAMES =
      FileSystems.getDefault().getPathMatcher("glob:" + CommandFileNames.GLOB);

  private final List<Path> roots = new CopyOnWriteArrayList<>();

  void add(String uri) {
    path(uri).filter(root -> !roots.contains(root)).ifPresent(roots::add);
  }

  void remove(String uri) {
    path(uri).ifPresent(roots::remove);
  }

  List<Path> roots() {
    return roots;
  }

  /** The folder that a file is in. */
  Optional<Path> rootOf(Path file) {
    return roots.stream().filter(file::startsWith).findFirst();
  }

  /** The command files, sorted within each folder. */
  List<Path> all() {
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      List<Path> found = new ArrayList<>();
      try {
        Files.walkFileTree(root, new Collector(root, found));
      } catch (IOException e) {
        // What could be found is enough.
      }
      found.sort(Path::compareTo);
      files.addAll(found);
    }
    return files.size() > MOST ? files.subList(0, MOST) : files;
  }

  /** The path that a URI names, if it is one of a file. */
  static Optional<Path> path(String uri) {
    try {
      return uri.startsWith("file:")
          ? Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The path of a name in the settings, from the first folder of the workspace if it is relative.
   */
  Optional<Path> named(String name) {
    try {
      Path path = Path.of(name);
      return path.isAbsolute()
          ? Optional.of(path)
          : roots.stream().findFirst().map(root -> root.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The bytes of a regular file that is not too large. */
  static Optional<byte[]> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Collector(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(root) && name(directory).startsWith(".");
      boolean enough = found.size() > MOST || directory.equals(root.resolve("node_modules"));
      return hidden || enough ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && NAMES.matches(Path.of(name(file)))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private static String name(Path path) {
      Path name = path.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
