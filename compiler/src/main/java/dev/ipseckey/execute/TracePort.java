package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import java.util.function.Consumer;

/** Tells of each message before it goes to another port. */
public final class TracePort implements KeyPort {

  private final KeyPort port;
  private final Consumer<Message> trace;

  /**
   * A trace of what goes to {@code port}, which stays to be closed by its owner.
   *
   * @param trace is told of each message
   */
  public TracePort(KeyPort port, Consumer<Message> trace) {
    this.port = port;
    this.trace = trace;
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    trace.accept(request);
    port.send(request, up);
  }

  @Override
  public void ask(Message request, Consumer<Received> up) {
    trace.accept(request);
    port.ask(request, up);
  }

  @Override
  public void close() {}
}
