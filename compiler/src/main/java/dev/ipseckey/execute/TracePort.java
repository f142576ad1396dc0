package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import java.util.function.Consumer;

/** Writes down each message before it goes to another port. */
public final class TracePort implements KeyPort {

  private final KeyPort port;
  private final HexLine hex;
  private final Consumer<String> lines;

  /**
   * A trace of what goes to {@code port}, which stays to be closed by its owner.
   *
   * @param hex how a message is written, with keys or without
   * @param lines takes each line, without its end
   */
  public TracePort(KeyPort port, HexLine hex, Consumer<String> lines) {
    this.port = port;
    this.hex = hex;
    this.lines = lines;
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    lines.accept(hex.of(request));
    port.send(request, up);
  }

  @Override
  public void close() {}
}
