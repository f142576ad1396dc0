package dev.ipseckey.file;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.config.ConfigurationFault;
import dev.ipseckey.config.ConfigurationReader;
import dev.ipseckey.config.ConfigurationReader.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds {@code ipseckey.toml} in the folder of a file or above, and reads it if nobody but the user
 * and the superuser can have written it: a configuration can keep a check from speaking.
 */
public final class ConfigurationFiles {

  public static final String NAME = "ipseckey.toml";

  private static final String UNIX = "unix";

  /** Permission bits that let group or others write. */
  private static final int OTHERS_WRITE = 022;

  private static final int SUPERUSER = 0;

  private final Consumer<String> notices;
  private final Map<Path, Configuration> known = new HashMap<>();

  /**
   * @param notices is told once of each file that is not trusted
   */
  public ConfigurationFiles(Consumer<String> notices) {
    this.notices = notices;
  }

  /**
   * What holds in a folder: the nearest file, and no other.
   *
   * @throws Unusable if the file is faulty
   */
  public Configuration in(Path folder) {
    return in(folder, Optional.empty());
  }

  /**
   * The same, but nothing above another folder is read.
   *
   * @throws Unusable if the file is faulty
   */
  public Configuration in(Path folder, Path root) {
    return in(folder, Optional.of(root.toAbsolutePath().normalize()));
  }

  private Configuration in(Path folder, Optional<Path> root) {
    return nearest(folder.toAbsolutePath().normalize(), root)
        .map(file -> known.computeIfAbsent(file, this::trusted))
        .orElseGet(Configuration::none);
  }

  /**
   * What a file says that somebody has named.
   *
   * @throws Unusable if it is faulty, or others may have written it
   */
  public Configuration named(String name) {
    Path file = CommandFile.path(name);
    Optional<String> doubt = doubt(file);
    if (doubt.isPresent()) {
      throw new Unusable(name, doubt.get());
    }
    return read(file);
  }

  private static Optional<Path> nearest(Path from, Optional<Path> root) {
    for (Path folder = from;
        folder != null && root.map(folder::startsWith).orElse(true);
        folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private Configuration trusted(Path file) {
    Optional<String> doubt = doubt(file);
    if (doubt.isPresent()) {
      notices.accept("warning: " + file + ": not read, because " + doubt.get());
      return Configuration.none();
    }
    return read(file);
  }

  /** Why a file is not to be trusted. */
  private static Optional<String> doubt(Path file) {
    try {
      if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
        return Optional.empty();
      }
      Map<String, Object> facts = Files.readAttributes(file, "unix:uid,mode");
      int owner = (Integer) Objects.requireNonNull(facts.get("uid"));
      int mode = (Integer) Objects.requireNonNull(facts.get("mode"));
      if (owner != SUPERUSER && owner != CurrentUser.number()) {
        return Optional.of("it belongs to user " + owner);
      }
      return (mode & OTHERS_WRITE) == 0
          ? Optional.empty()
          : Optional.of("group or others can write it");
    } catch (IOException e) {
      throw Unusable.because(file.toString(), e);
    }
  }

  private static Configuration read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return switch (ConfigurationReader.read(text)) {
        case Result.Read(Configuration configuration) -> configuration;
        case Result.Faulty(List<ConfigurationFault> faults) ->
            throw new Unusable(
                file.toString(),
                "line "
                    + faults.stream()
                        .map(ConfigurationFiles::told)
                        .collect(Collectors.joining("\n  line ")));
      };
    } catch (IOException e) {
      throw Unusable.because(file.toString(), e);
    }
  }

  private static String told(ConfigurationFault fault) {
    return fault.line() + ", column " + fault.column() + ": " + fault.message();
  }
}
