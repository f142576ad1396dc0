package dev.ipseckey.execute;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.model.Command;
import dev.ipseckey.sadb.LocalAddresses;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import java.util.Random;

/**
 * Runs the commands of one text on a scratch SADB and says what the real one would refuse: at the
 * word that causes it, before anybody has to find out at boot. Takes the lines in their order and
 * keeps an entry for each SA, whatever the length of the text. For one thread.
 */
public final class Rehearsal {

  /**
   * What is random in an SADB never decides what it refuses; so each rehearsal is like the last.
   */
  private static final long SEED = 0;

  private final StandIns names = new StandIns();
  private final Executor executor;

  /**
   * A rehearsal of a text that begins.
   *
   * @param settings of the SADB that the text is for
   * @param time that everything happens at, seconds since the epoch
   * @param world what is known of the SADB before the first command
   * @param numeric {@code -n}: a source goes with any destination
   */
  public Rehearsal(Settings settings, long time, World world, boolean numeric) {
    Sadb sadb = new Sadb(settings, () -> time, new Random(SEED));
    ScratchPort port = new ScratchPort(new ScratchSadb(sadb), world);
    this.executor =
        new Executor(
            port,
            new MessageBuilder(0),
            new Expansion(numeric),
            false,
            message -> {},
            new RehearsedAnswers(
                port.remarks(), settings.localAddresses() instanceof LocalAddresses.Known));
  }

  /** Runs the command of a line, if it has one, and adds what the SADB would say of it. */
  public CheckedLine rehearse(CheckedLine line) {
    return line.command().isPresent()
        ? line.with(executor.answersTo(withAddresses(line.command().get())))
        : line;
  }

  private Command withAddresses(Command command) {
    return command instanceof Command.OnSa onSa ? names.fill(onSa) : command;
  }
}
