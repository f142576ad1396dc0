package dev.ipseckey.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Finds command files in directories. */
public final class FileSearch {

  private final List<PathMatcher> wanted;

  /**
   * Looks for names of some shapes.
   *
   * @param globs matched against the name of a file, or against its path below the directory if
   *     there is a slash in the glob
   * @throws PatternSyntaxException if a glob is malformed
   */
  public FileSearch(List<String> globs) {
    wanted = globs.stream().map(FileSearch::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return glob.contains("/") ? matcher : path -> matcher.matches(path.getFileName());
  }

  /**
   * The files that a path stands for: itself, or those below it if it is a directory, sorted.
   * Directories whose name begins with a dot are passed over, and links to directories are not
   * followed.
   *
   * @throws Unusable if a directory cannot be read or has no such file
   */
  public List<String> files(String name) {
    Path path = CommandFile.path(name);
    if (!Files.isDirectory(path)) {
      return List.of(name);
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(path, new Collector(path, found));
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
    if (found.isEmpty()) {
      throw new Unusable(
          name,
          "no command file in this directory; name its files, or say with --glob what they are called");
    }
    found.sort(Comparator.naturalOrder());
    return found.stream().map(Path::toString).toList();
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found;

    Collector(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(top) && directory.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path below = top.relativize(file);
      if (wanted.stream().anyMatch(matcher -> matcher.matches(below))
          && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
