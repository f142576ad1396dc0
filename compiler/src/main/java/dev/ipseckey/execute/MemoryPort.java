package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.sadb.Packet;
import dev.ipseckey.sadb.Sadb;
import java.util.function.Consumer;

/** An SADB in this process. For one thread. */
public final class MemoryPort implements TransactionalPort, TrafficPort {

  private Sadb sadb;

  public MemoryPort(Sadb sadb) {
    this.sadb = sadb;
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    send(sadb, request, up);
  }

  /** SAs that expire by the way are no answer to anything. */
  private static void send(Sadb to, Message request, Consumer<Message> up) {
    to.handle(
        request,
        message -> {
          if (!message.header().is(MessageType.EXPIRE)) {
            up.accept(message);
          }
        });
  }

  @Override
  public boolean use(Packet packet) {
    return sadb.use(packet, _ -> {});
  }

  @Override
  public Transaction begin() {
    return new Snapshot(sadb.copy());
  }

  @Override
  public void close() {}

  private final class Snapshot implements Transaction {
    private final Sadb copy;

    Snapshot(Sadb copy) {
      this.copy = copy;
    }

    @Override
    public void send(Message request, Consumer<Message> up) {
      MemoryPort.send(copy, request, up);
    }

    @Override
    public void commit() {
      sadb = copy;
    }

    @Override
    public void close() {}
  }
}
