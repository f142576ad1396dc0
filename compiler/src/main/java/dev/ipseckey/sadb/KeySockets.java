package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The open key sockets of a host and who of them receives what (RFC 2367 §1.4 and §3.1;
 * ipseckey(8), monitor and passive_monitor). A monitor is a socket that has written X_PROMISC, a
 * passive monitor one that has written nothing. For one thread.
 */
public final class KeySockets {

  private Sadb sadb;
  private final List<KeySocket> open = new CopyOnWriteArrayList<>();

  public KeySockets(Sadb sadb) {
    this.sadb = sadb;
  }

  /** Opens a socket whose messages go to {@code reader}. */
  public KeySocket open(Consumer<Message> reader) {
    KeySocket socket = new KeySocket(this, reader);
    open.add(socket);
    return socket;
  }

  /**
   * Opens a socket that only listens, as one that has written X_PROMISC if it is {@code
   * promiscuous}.
   */
  public KeySocket listen(boolean promiscuous, Consumer<Message> reader) {
    KeySocket socket = open(reader);
    socket.promiscuous(promiscuous);
    return socket;
  }

  /** From now on the sockets belong to another database. */
  public void attach(Sadb other) {
    sadb = other;
  }

  /** Makes the passes of the ager that are due. */
  public void age() {
    sadb.age(this::toAll);
  }

  /** Lets a packet use its SA; see {@link Sadb#use}. */
  public boolean use(Packet packet) {
    return sadb.use(packet, this::toAll);
  }

  Outcome write(KeySocket sender, Decoded request) {
    if (request instanceof Message message) {
      if (sender.isBusy(message)) {
        return sender.busy(message);
      }
      boolean extended = message.header().saType() == SaType.UNSPEC.number();
      Outcome outcome = sadb.handle(message, new Delivery(this, sender, extended));
      if (outcome.isSuccess()) {
        sender.become(message);
      }
      return outcome;
    }
    return sadb.handle(request, new Delivery(this, sender, false));
  }

  /**
   * The way of the replies to one request. No lambda: there is one of these for each message, and
   * the first tier of the JIT makes a lambda that holds something by a call into the VM.
   */
  private record Delivery(KeySockets sockets, KeySocket sender, boolean extended)
      implements Consumer<Message> {
    @Override
    public void accept(Message reply) {
      sockets.deliver(sender, reply, extended);
    }
  }

  void close(KeySocket socket) {
    open.remove(socket);
  }

  private void toAll(Message message) {
    for (KeySocket socket : open) {
      socket.deliver(message);
    }
  }

  private void toSender(KeySocket sender, Message message) {
    for (KeySocket socket : open) {
      if (socket == sender || socket.isPromiscuous()) {
        socket.deliver(message);
      }
    }
  }

  private void deliver(KeySocket sender, Message message, boolean extended) {
    switch (message.header().messageType().orElse(MessageType.RESERVED)) {
      case ADD, UPDATE, X_UPDATEPAIR, DELETE, X_DELPAIR, GETSPI, FLUSH -> toAll(message);
      case EXPIRE -> {
        if (message.header().errno() == 0) {
          toAll(message);
        } else {
          toSender(sender, message);
        }
      }
      case GET, DUMP, X_PROMISC, X_INVERSE_ACQUIRE, X_DELPAIR_STATE, RESERVED ->
          toSender(sender, message);
      case REGISTER -> deliverRegister(sender, message, extended);
      case ACQUIRE ->
          // Meant for those who are registered; in fact a user's ACQUIRE only gets to these, and an
          // error to its sender.
          open.forEach(
              socket -> {
                if (socket.isPromiscuous() || (socket == sender && message.header().errno() != 0)) {
                  socket.deliver(message);
                }
              });
    }
  }

  private void deliverRegister(KeySocket sender, Message reply, boolean extended) {
    if (reply.header().errno() == 0) {
      sender.registered(reply, extended);
    }
    for (KeySocket socket : open) {
      boolean concerned =
          extended ? socket.isExtended() : socket.isRegistered(reply.header().saType());
      if (socket == sender
          || socket.isPromiscuous()
          || (concerned && reply.header().errno() == 0)) {
        socket.deliver(reply);
      }
    }
  }
}
