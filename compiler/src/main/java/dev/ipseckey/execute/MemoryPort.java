package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.sadb.KeySocket;
import dev.ipseckey.sadb.KeySockets;
import dev.ipseckey.sadb.Packet;
import dev.ipseckey.sadb.Sadb;
import java.util.function.Consumer;

/** An SADB in this process. For one thread. */
public final class MemoryPort implements SadbPort, TrafficPort {

  private final KeySockets sockets;
  private final KeySocket own;
  private Sadb sadb;
  private Consumer<Message> reader = _ -> {};

  public MemoryPort(Sadb sadb) {
    this.sadb = sadb;
    this.sockets = new KeySockets(sadb);
    this.own = sockets.open(new Answers(this));
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    reader = up;
    try {
      own.write(request);
    } finally {
      reader = _ -> {};
    }
  }

  /** What the own socket hears and is an answer; SAs that expire by the way are none. */
  private record Answers(MemoryPort port) implements Consumer<Message> {
    @Override
    public void accept(Message message) {
      if (!message.header().is(MessageType.EXPIRE)) {
        port.reader.accept(message);
      }
    }
  }

  @Override
  public KeyListener listen(boolean promiscuous) {
    KeySocket[] socket = new KeySocket[1];
    LocalListener listener = new LocalListener(sockets::age, () -> socket[0].close());
    socket[0] = sockets.listen(promiscuous, listener::hear);
    return listener;
  }

  @Override
  public boolean use(Packet packet) {
    return sockets.use(packet);
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
      copy.handle(
          request,
          message -> {
            if (!message.header().is(MessageType.EXPIRE)) {
              up.accept(message);
            }
          });
    }

    @Override
    public void commit() {
      sadb = copy;
      sockets.attach(copy);
    }

    @Override
    public void close() {}
  }
}
