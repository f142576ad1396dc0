package dev.ipseckey.command;

import dev.ipseckey.execute.AcceptPort;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.Recording;
import dev.ipseckey.execute.ReplayPort;
import dev.ipseckey.execute.TransactionalPort;
import dev.ipseckey.file.Recordings;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import java.util.random.RandomGenerator;

/**
 * Opens the SADB that a user has chosen; the one place that knows which kinds there are.
 *
 * @param algorithms those that it has
 * @param labeled whether it takes sensitivity labels
 */
record KeyPorts(SadbChoice choice, AlgorithmTable algorithms, boolean labeled) {

  private static final String MEMORY = "memory:";
  private static final String ACCEPT = "accept:";
  private static final String REPLAY = "replay:";

  /**
   * The port of the SADB; to be closed.
   *
   * @throws Unusable if it cannot be opened
   */
  TransactionalPort open() {
    String place = choice.place().orElse("");
    if (place.equals(MEMORY)) {
      return new MemoryPort(new Sadb(settings(), choice.clock(), RandomGenerator.getDefault()));
    }
    if (place.equals(ACCEPT)) {
      return new AcceptPort();
    }
    if (place.startsWith(REPLAY)) {
      Recording recording = Recordings.read(place.substring(REPLAY.length()));
      return new ReplayPort(recording);
    }
    throw new Unusable(
        place.isEmpty() ? "SADB" : place, "the SADB directory is not there yet; this version knows --sadb memory:, accept: and replay:FILE");
  }

  private Settings settings() {
    return Settings.of(choice.profile(), KernelAlgorithms.of(algorithms)).withLocalAddresses(choice.localAddresses()).withLabeled(labeled);
  }
}
