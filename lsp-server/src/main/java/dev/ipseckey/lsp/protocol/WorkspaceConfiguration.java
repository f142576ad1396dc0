package dev.ipseckey.lsp.protocol;

import dev.ipseckey.config.Configuration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What the configuration files of the workspace say, each read once until one of them changes.
 * Nothing above the folder of the workspace is read, and nothing for files outside of it.
 */
final class WorkspaceConfiguration {

  private final Host.Configurations source;
  private final WorkspaceFiles files;
  private final Consumer<String> notices;
  private final Map<Path, Configuration> known = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * @param notices is told once of a file that cannot be used
   */
  WorkspaceConfiguration(
      Host.Configurations source, WorkspaceFiles files, Consumer<String> notices) {
    this.source = source;
    this.files = files;
    this.notices = notices;
  }

  /** What holds for a file. */
  Configuration of(Path file) {
    Optional<Path> root = files.rootOf(file);
    Path folder = file.getParent();
    if (root.isEmpty() || folder == null) {
      return Configuration.none();
    }
    return known.computeIfAbsent(folder, any -> source.in(folder, root.get(), this::tell));
  }

  private void tell(String notice) {
    if (told.add(notice)) {
      notices.accept(notice);
    }
  }

  /** A configuration file may have changed. */
  void forget() {
    known.clear();
    told.clear();
  }
}
