package dev.ipseckey.execute;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands through a port, one after another. Every destination of a command is tried; the
 * command has failed if one of them has.
 */
public final class Executor {

  private final KeyPort port;
  private final MessageBuilder builder;
  private final Expansion expansion;
  private final boolean strictCompat;
  private final MessageOutput output;

  private final Answers answers;

  /** Of the last command that sent something; unsigned. */
  private int sequence;

  /**
   * An executor that has sent nothing yet.
   *
   * @param strictCompat stop at the first destination that fails
   * @param output shows what {@code get} finds
   */
  public Executor(
      KeyPort port,
      MessageBuilder builder,
      Expansion expansion,
      boolean strictCompat,
      MessageOutput output) {
    this(port, builder, expansion, strictCompat, output, Executor::errors);
  }

  /**
   * @param answers reads the answer to each message before the next one is sent
   */
  Executor(
      KeyPort port,
      MessageBuilder builder,
      Expansion expansion,
      boolean strictCompat,
      MessageOutput output,
      Answers answers) {
    this.port = port;
    this.builder = builder;
    this.expansion = expansion;
    this.strictCompat = strictCompat;
    this.output = output;
    this.answers = answers;
  }

  private static List<Diagnostic> errors(
      Command.OnSa command, Route route, boolean ambiguous, Header answer) {
    return answer.errno() == 0
        ? List.of()
        : List.of(Refusals.of(command, route, ambiguous, answer));
  }

  /** Runs the command of a line, if it has one that goes to the SADB, and adds what went wrong. */
  public CheckedLine run(CheckedLine line) {
    return line.command().isPresent() ? line.with(answersTo(line.command().get())) : line;
  }

  /**
   * Runs a command. Those that are no work for the SADB, or print more than one SA, are left to
   * others and count as done.
   */
  public Outcome run(Command command) {
    return Outcome.of(answersTo(command));
  }

  /** Runs a command and tells what there is to say of the answers. */
  List<Diagnostic> answersTo(Command command) {
    return switch (command) {
      case Command.OnSa onSa -> answersTo(onSa);
      case Command.Flush flush -> answersTo(flush);
      case Command.Dump _,
          Command.Save _,
          Command.Monitor _,
          Command.Help _,
          Command.Load _,
          Command.Exit _ ->
          List.of();
    };
  }

  /** Removes all SAs of a type, or of all types. */
  public Outcome flush(SaType type) {
    return run(new Command.Flush(new Span(0, 0), type));
  }

  /**
   * Asks for all SAs of a type, or of all types.
   *
   * @param word stands for the command in what went wrong
   * @param each is given each of them, in the order of the SADB; also those that come before a
   *     failure
   */
  public Outcome dump(Span word, SaType type, Consumer<Received> each) {
    Message request = builder.dump(type, nextSequence());
    AtomicReference<@Nullable Header> end = new AtomicReference<>();
    port.ask(
        request,
        received -> {
          Header header = received.header();
          if (header.sequence() == 0 || header.errno() != 0) {
            end.set(header);
          } else {
            each.accept(received);
          }
        });
    return Outcome.of(ofTable(word, Optional.ofNullable(end.get())));
  }

  /** How a command for a whole table went, by the header that ended it. */
  private static List<Diagnostic> ofTable(Span word, Optional<Header> end) {
    return end.map(
            header ->
                header.errno() == 0
                    ? List.<Diagnostic>of()
                    : List.of(Refusals.ofTable(word, header)))
        .orElseGet(() -> List.of(Refusals.noAnswer(word)));
  }

  /** Asks to hear from now on what is for others only; ipseckey(8), monitor. */
  public void listenToOthers() {
    port.send(builder.promiscuous(nextSequence()), _ -> {});
  }

  /** The next sequence number, for messages that somebody else sends through the same port. */
  public int nextSequence() {
    return ++sequence;
  }

  private List<Diagnostic> answersTo(Command.Flush command) {
    return ofTable(
        command.word(), Optional.ofNullable(header(builder.flush(command.type(), nextSequence()))));
  }

  private List<Diagnostic> answersTo(Command.OnSa command) {
    Slots given = new Slots(command.arguments());
    List<Route> routes = expansion.routes(given);
    if (routes.isEmpty()) {
      return List.of(notLookedUp(command));
    }
    int number = nextSequence();
    if (routes.size() == 1) {
      return send(command, given, routes.getFirst(), false, number);
    }
    List<Diagnostic> reasons = new ArrayList<>();
    for (Route route : routes) {
      reasons.addAll(send(command, given, route, true, number));
      if (strictCompat && !reasons.isEmpty()) {
        break;
      }
    }
    return reasons;
  }

  private List<Diagnostic> send(
      Command.OnSa command, Slots given, Route route, boolean ambiguous, int number) {
    Message request = builder.message(command, given, route, number);
    Header header = command instanceof Command.Get ? found(request) : header(request);
    if (header == null) {
      return List.of(Refusals.noAnswer(command.word()));
    }
    if (!answers(request.header(), header)) {
      return List.of(Refusals.strayAnswer(command.word()));
    }
    return answers.read(command, route, ambiguous, header);
  }

  private static boolean answers(Header request, Header answer) {
    return answer.type() == request.type() && answer.saType() == request.saType();
  }

  /** The header of the last answer to a message, which says how it went; null if none came. */
  private @Nullable Header header(Message request) {
    LastAnswer last = new LastAnswer();
    port.send(request, last);
    return last.header;
  }

  /** Keeps what counts of an answer. No lambda, because there is one for each message. */
  private static final class LastAnswer implements Consumer<Message> {
    private @Nullable Header header;

    @Override
    public void accept(Message answer) {
      header = answer.header();
    }
  }

  /** As {@link #header}; what was found is printed. */
  private @Nullable Header found(Message request) {
    List<Received> received = new ArrayList<>(1);
    port.ask(request, received::add);
    if (received.isEmpty()) {
      return null;
    }
    Header header = received.getLast().header();
    if (header.errno() == 0 && answers(request.header(), header)) {
      output.print(received.getLast());
    }
    return header;
  }

  private static Diagnostic notLookedUp(Command.OnSa command) {
    Span place = command.arguments().get(Extension.DST).map(Argument::value).orElse(command.word());
    return Diagnostic.of(
        DiagnosticId.UNKNOWN_HOST, place, "Unknown host: the name has not been looked up");
  }
}
