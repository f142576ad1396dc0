package dev.ipseckey.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which directory is used when nobody names one.
 *
 * @param environment environment variables
 * @param home the user's home directory
 * @param system the name of the operating system, as in the system property {@code os.name}
 */
public record DefaultLocation(Map<String, String> environment, Path home, String system) {

  /** Names the directory. */
  public static final String VARIABLE = "IPSECKEY_SADB";

  public DefaultLocation {
    environment = Map.copyOf(environment);
  }

  /**
   * {@code $IPSECKEY_SADB}, else below the user's state directory. Empty variables count as unset.
   */
  public Path directory() {
    return variable(VARIABLE)
        .map(Path::of)
        .orElseGet(() -> state().resolve("ipseckey").resolve("sadb"));
  }

  /** By the XDG base directory specification relative paths are invalid and ignored. */
  private Path state() {
    Optional<Path> stated = variable("XDG_STATE_HOME").map(Path::of).filter(Path::isAbsolute);
    if (stated.isPresent()) {
      return stated.get();
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support");
    }
    if (name.startsWith("windows")) {
      return variable("LOCALAPPDATA")
          .map(Path::of)
          .orElseGet(() -> home.resolve("AppData").resolve("Local"));
    }
    return home.resolve(".local").resolve("state");
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
