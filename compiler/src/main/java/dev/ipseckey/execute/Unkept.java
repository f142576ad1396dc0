package dev.ipseckey.execute;

import dev.ipseckey.execute.TransactionalPort.Transaction;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import java.util.function.Consumer;

/** A transaction of a port that stores nothing: there is nothing to keep or to lose. */
public record Unkept(KeyPort port) implements Transaction {

  public static Transaction through(KeyPort port) {
    return new Unkept(port);
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    port.send(request, up);
  }

  @Override
  public void ask(Message request, Consumer<Received> up) {
    port.ask(request, up);
  }

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
