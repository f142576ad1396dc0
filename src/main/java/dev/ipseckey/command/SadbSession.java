package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.HexLine;
import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.execute.MessageOutput;
import dev.ipseckey.execute.TracePort;
import dev.ipseckey.execute.TransactionalPort;
import dev.ipseckey.file.PrivateFile;
import dev.ipseckey.pfkey.print.MessagePrinter;
import dev.ipseckey.pfkey.print.PrintOptions;
import dev.ipseckey.pfkey.print.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An open SADB, and what there is to know around it.
 *
 * @param paranoid no key is shown
 * @param clock the time that is printed
 */
record SadbSession(
    Environment environment,
    AnalysisOptions options,
    boolean paranoid,
    TransactionalPort port,
    Optional<PrivateFile> trace,
    Clock clock)
    implements AutoCloseable {

  /**
   * Opens the SADB, and the trace if there is to be one.
   *
   * @throws Misused if a trace is asked for where others would read it
   * @throws dev.ipseckey.file.Unusable if one of them cannot be opened
   */
  static SadbSession open(
      Environment environment, Settings settings, SadbChoice choice, AnalysisOptions options) {
    boolean service = environment.service().isPresent();
    if (service && choice.trace().isPresent()) {
      throw new Misused("--trace-pfkey is not for the service manager: the file would hold keys");
    }
    TransactionalPort port =
        new KeyPorts(environment, choice, options.algorithms(), options.trustedExtensions()).open();
    return new SadbSession(
        environment,
        options,
        settings.paranoid() || service,
        port,
        choice.trace().map(PrivateFile::create),
        Clock.fixed(Instant.ofEpochSecond(choice.clock().getAsLong()), ZoneId.systemDefault()));
  }

  /**
   * Runs commands through a port: the session's own, or a transaction of it. One executor for a
   * session, because it counts the messages.
   */
  Executor executor(KeyPort through) {
    HexLine hex = new HexLine(paranoid);
    KeyPort traced =
        trace.<KeyPort>map(file -> new TracePort(through, hex, file::line)).orElse(through);
    int pid = (int) ProcessHandle.current().pid();
    return new Executor(
        traced,
        new MessageBuilder(pid),
        new Expansion(options.numeric()),
        options.strictCompat(),
        output());
  }

  private MessageOutput output() {
    PrintOptions print =
        new PrintOptions(options.numeric(), paranoid, false, options.trustedExtensions());
    MessagePrinter printer =
        new MessagePrinter(
            print, new PrintedNames(options.algorithms()), clock, environment::complain);
    return message -> {
      StringBuilder text = new StringBuilder();
      printer.answer(Received.of(message), text);
      environment.err().flush();
      environment.out().print(text);
      environment.out().flush();
    };
  }

  @Override
  public void close() {
    try {
      trace.ifPresent(PrivateFile::close);
    } finally {
      port.close();
    }
  }
}
