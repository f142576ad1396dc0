package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** One open key socket: what it writes goes to the SADB, what it may see comes to its reader. */
public final class KeySocket implements AutoCloseable {

  private final KeySockets sockets;
  private final Consumer<Message> reader;
  private final Set<SaType> registered = EnumSet.noneOf(SaType.class);

  private boolean extended;
  private boolean promiscuous;
  private boolean loopback = true;

  KeySocket(KeySockets sockets, Consumer<Message> reader) {
    this.sockets = sockets;
    this.reader = reader;
  }

  /** Writes one message. Replies have been read when this returns. */
  public Outcome write(Decoded request) {
    return sockets.write(this, request);
  }

  /** Whether it reads anything at all ({@code SO_USELOOPBACK}); on at first. */
  public void loopback(boolean on) {
    loopback = on;
  }

  @Override
  public void close() {
    sockets.close(this);
  }

  boolean isPromiscuous() {
    return promiscuous;
  }

  void promiscuous(boolean on) {
    promiscuous = on;
  }

  boolean isExtended() {
    return extended;
  }

  boolean isRegistered(int saType) {
    return SaType.of(saType).filter(registered::contains).isPresent();
  }

  void deliver(Message message) {
    if (loopback) {
      reader.accept(message);
    }
  }

  /** A plain registration after an extended one is refused. */
  boolean isBusy(Message request) {
    return extended
        && request.header().is(MessageType.REGISTER)
        && request.header().saType() != SaType.UNSPEC.number();
  }

  Outcome busy(Message request) {
    deliver(Message.of(request.header().withError(Errno.EBUSY, DiagnosticCode.NONE)));
    return new Outcome(Errno.EBUSY, DiagnosticCode.NONE, Set.of());
  }

  /** What it becomes by a request that was answered. */
  void become(Message request) {
    if (request.header().is(MessageType.X_PROMISC)) {
      promiscuous = request.header().saType() != 0;
    }
  }

  /** What it has become by a reply. */
  void registered(Message reply, boolean extendedRequest) {
    if (extendedRequest) {
      extended = true;
    } else {
      SaType.of(reply.header().saType()).ifPresent(registered::add);
    }
  }
}
