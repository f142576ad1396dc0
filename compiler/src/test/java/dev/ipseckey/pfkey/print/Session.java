package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a case with the replies as they were recorded, as the program does, and prints. */
final class Session {

  static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_747_100), ZoneOffset.UTC);

  private static final int OWN_PID = 4711;

  private final OutputCase recorded;
  private final List<String> warnings = new ArrayList<>();
  private final MessagePrinter printer;
  private final SaveWriter writer;
  private final StringBuilder stdout = new StringBuilder();
  private final StringBuilder file = new StringBuilder();

  private Session(OutputCase recorded, SaveStyle style) {
    this.recorded = recorded;
    RecordedNames names = RecordedNames.of(recorded);
    this.printer = new MessagePrinter(recorded.options(), names, CLOCK, warnings::add);
    this.writer = new SaveWriter(style, recorded.options(), names, warnings::add);
  }

  /** What a case prints. */
  record Printed(String stdout, String file, List<String> warnings) {}

  static Printed print(OutputCase recorded, SaveStyle style) {
    Session session = new Session(recorded, style);
    session.run();
    return new Printed(session.stdout.toString(), session.file.toString(), session.warnings);
  }

  private void run() {
    if (recorded.options().verbose()) {
      recorded.requests().forEach(request -> printer.sent(request, stdout));
    }
    List<String> command = recorded.command();
    switch (command.getFirst()) {
      case "get" -> get();
      case "dump" -> dump(command.size() > 1 ? number(command.get(1)) : 0);
      case "monitor" -> {
        MessagePrinter.activelyMonitoring(stdout);
        monitor();
      }
      case "pmonitor", "passive_monitor" -> {
        MessagePrinter.passivelyMonitoring(stdout);
        monitor();
      }
      case "save" -> save(command.size() > 2 && !command.get(2).equals("-") ? file : stdout);
      default -> {}
    }
  }

  private static long number(String saType) {
    return switch (saType) {
      case "all" -> 0;
      case "ah" -> 2;
      case "esp" -> 3;
      default -> Long.decode(saType);
    };
  }

  private List<Received> received() {
    return recorded.replies().stream().map(Received::of).flatMap(Optional::stream).toList();
  }

  private void get() {
    for (Received reply : received()) {
      Header header = reply.header();
      Header request = recorded.requests().getFirst().header();
      if (header.pid() != OWN_PID || header.sequence() != request.sequence()) {
        continue;
      }
      if (header.type() != request.type()
          || header.saType() != request.saType()
          || header.errno() == 3) {
        return;
      }
      printer.answer(reply, stdout);
    }
  }

  private void dump(long saType) {
    for (Received reply : received()) {
      if (reply.header().pid() == OWN_PID) {
        if (reply.header().errno() != 0) {
          return;
        }
        if (reply.header().sequence() == 0) {
          break;
        }
        if (reply.header().is(MessageType.DUMP)) {
          printer.dumped(reply, stdout);
        }
      }
    }
    MessagePrinter.dumpSucceeded(saType, stdout);
  }

  private void monitor() {
    received().forEach(reply -> printer.monitored(reply, stdout));
  }

  private void save(StringBuilder out) {
    if (recorded.text("stderr").orElse("").contains("<save-open-failed")) {
      return;
    }
    writer.header(out);
    for (Received reply : received()) {
      if (reply.header().pid() == OWN_PID) {
        if (reply.header().errno() != 0) {
          return;
        }
        if (reply.header().sequence() == 0) {
          break;
        }
        if (reply.header().is(MessageType.DUMP)) {
          writer.association(reply, out);
        }
      }
    }
    writer.end(out);
  }

  /** A message as {@code get} prints it. */
  static String printed(Message message, PrintOptions options) {
    StringBuilder out = new StringBuilder();
    new MessagePrinter(options, RecordedNames.none(), CLOCK, _ -> {})
        .answer(Received.of(message), out);
    return out.toString();
  }

  static String saved(SaveStyle style, PrintOptions options, Message... messages) {
    StringBuilder out = new StringBuilder();
    SaveWriter writer = new SaveWriter(style, options, RecordedNames.none(), _ -> {});
    writer.header(out);
    for (Message message : messages) {
      writer.association(Received.of(message), out);
    }
    writer.end(out);
    return out.toString();
  }

  /** The lines of a text that begin with a tag. */
  static List<String> lines(String text, String tag) {
    return text.lines().filter(line -> line.startsWith(tag)).toList();
  }
}
