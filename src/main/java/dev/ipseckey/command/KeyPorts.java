package dev.ipseckey.command;

import dev.ipseckey.execute.AcceptPort;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.Recording;
import dev.ipseckey.execute.ReplayPort;
import dev.ipseckey.execute.SadbPort;
import dev.ipseckey.file.Recordings;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.store.DefaultLocation;
import dev.ipseckey.store.DirectoryPort;
import dev.ipseckey.store.SadbDirectory;
import dev.ipseckey.store.ViewPort;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * Opens the SADB that a user has chosen; the one place that knows which kinds there are.
 *
 * @param algorithms those that it has
 * @param labeled whether it takes sensitivity labels
 */
record KeyPorts(
    Environment environment, SadbChoice choice, AlgorithmTable algorithms, boolean labeled) {

  private static final String MEMORY = "memory:";
  private static final String ACCEPT = "accept:";
  private static final String REPLAY = "replay:";

  /**
   * The port of the SADB; to be closed.
   *
   * @throws dev.ipseckey.file.Unusable if it cannot be opened
   */
  SadbPort open() {
    String place = choice.place().orElse("");
    if (place.equals(MEMORY)) {
      return new MemoryPort(
          new Sadb(choice.sadb(algorithms, labeled), choice.clock(), RandomGenerator.getDefault()));
    }
    if (place.equals(ACCEPT)) {
      return new AcceptPort();
    }
    if (place.startsWith(REPLAY)) {
      Recording recording = Recordings.read(place.substring(REPLAY.length()));
      return new ReplayPort(recording);
    }
    DefaultLocation location =
        new DefaultLocation(
            environment.variables(),
            Path.of(System.getProperty("user.home")),
            System.getProperty("os.name"));
    Path directory = place.isEmpty() ? location.directory() : Path.of(place);
    SadbDirectory opened =
        SadbDirectory.open(
            directory,
            choice.sadb(algorithms, labeled),
            SadbChoice.NOW,
            RandomGenerator.getDefault(),
            environment::complain);
    return choice
        .view()
        .<SadbPort>map(clock -> ViewPort.of(opened, clock))
        .orElseGet(() -> DirectoryPort.of(opened));
  }
}
