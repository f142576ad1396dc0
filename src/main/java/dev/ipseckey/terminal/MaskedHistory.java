package dev.ipseckey.terminal;

import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The commands of this session, without keys, in memory only: there is no file, and the line reader
 * itself may add nothing, because it knows lines only as they were typed.
 */
final class MaskedHistory extends DefaultHistory {

  /** Keeps a command that has been masked. */
  void remember(String masked) {
    super.add(Instant.now(), masked);
  }

  @Override
  public void add(Instant time, String line) {}

  @Override
  public void load() {}

  @Override
  public void save() {}
}
