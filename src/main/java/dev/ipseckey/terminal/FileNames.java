package dev.ipseckey.terminal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** File names as they are begun at the prompt. */
public final class FileNames {

  private FileNames() {}

  /**
   * The files and folders whose path begins like this, sorted; those with a name that would need
   * quoting are left out, and hidden ones unless their dot was typed.
   */
  public static List<Suggestion> beginning(String begun) {
    int slash = begun.lastIndexOf('/') + 1;
    String folder = begun.substring(0, slash);
    String prefix = begun.substring(slash);
    List<Suggestion> found = new ArrayList<>();
    try (DirectoryStream<Path> paths =
        Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (Path path : paths) {
        String name = path.getFileName().toString();
        if (name.startsWith(prefix)
            && (prefix.startsWith(".") || !name.startsWith("."))
            && isPlain(name)) {
          boolean leadsOn = Files.isDirectory(path);
          found.add(new Suggestion(folder + name + (leadsOn ? "/" : ""), "", !leadsOn));
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      // Nothing to suggest; whoever uses the name is told what is wrong with it.
      return List.of();
    }
    found.sort(Comparator.comparing(Suggestion::word));
    return found;
  }

  private static boolean isPlain(String name) {
    return name.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\' || c == 0x7f);
  }
}
