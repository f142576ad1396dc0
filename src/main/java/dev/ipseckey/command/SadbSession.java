package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.HexLine;
import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.execute.SadbPort;
import dev.ipseckey.execute.TracePort;
import dev.ipseckey.file.PrivateFile;
import dev.ipseckey.pfkey.print.MessagePrinter;
import dev.ipseckey.pfkey.print.Names;
import dev.ipseckey.pfkey.print.PrintOptions;
import dev.ipseckey.pfkey.print.SaveStyle;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An open SADB, and what there is to know around it.
 *
 * @param print how messages are shown
 * @param trace takes each message that is sent
 */
record SadbSession(
    Environment environment,
    AnalysisOptions options,
    PrintOptions print,
    SadbPort port,
    Optional<PrivateFile> trace,
    SaPrinter printer,
    SaSaver saver)
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
    SadbPort port =
        new KeyPorts(environment, choice, options.algorithms(), options.trustedExtensions()).open();
    PrintOptions print =
        new PrintOptions(
            options.numeric(),
            settings.paranoid() || service,
            settings.verbose(),
            options.trustedExtensions());
    Names names =
        new PrintedNames(
            options.algorithms(),
            new PatientNames(options.names(), environment::complain, System::nanoTime),
            options.labels(),
            choice.cookieMap());
    InstantSource time = () -> Instant.ofEpochSecond(choice.clock().getAsLong());
    Clock clock = time.withZone(ZoneId.systemDefault());
    return new SadbSession(
        environment,
        options,
        print,
        port,
        choice.trace().map(PrivateFile::create),
        new SaPrinter(environment, new MessagePrinter(print, names, clock, environment::complain)),
        new SaSaver(
            environment,
            print,
            names,
            options.strictCompat() ? SaveStyle.REFERENCE : SaveStyle.LOADABLE,
            options.strictCompat(),
            choice.follow()));
  }

  /**
   * Runs commands through a port: the session's own, or a transaction of it. One executor for a
   * session, because it counts the messages.
   */
  Executor executor(KeyPort through) {
    int pid = (int) ProcessHandle.current().pid();
    return new Executor(
        verbose(traced(through)),
        new MessageBuilder(pid),
        new Expansion(options.numeric()),
        options.strictCompat(),
        printer::answer);
  }

  private KeyPort traced(KeyPort through) {
    HexLine hex = new HexLine(print.paranoid());
    return trace
        .<KeyPort>map(file -> new TracePort(through, message -> file.line(hex.of(message))))
        .orElse(through);
  }

  private KeyPort verbose(KeyPort through) {
    return print.verbose() ? new TracePort(through, printer::sent) : through;
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
