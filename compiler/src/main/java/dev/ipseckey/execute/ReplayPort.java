package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Received;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Answers from a recording. Reads on in it from where the last answer ended, and passes over what
 * was for other requests and other processes. When nothing is left it answers with success.
 */
public final class ReplayPort implements SadbPort {

  private final List<Received> messages;
  private int next;

  public ReplayPort(Recording recording) {
    this.messages = recording.messages();
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    ask(request, received -> up.accept(received.message()));
  }

  @Override
  public void ask(Message request, Consumer<Received> up) {
    OptionalInt self = self(request.header().type());
    while (next < messages.size()) {
      Received received = messages.get(next++);
      Header header = received.header();
      if (self.isEmpty() || header.pid() != self.getAsInt()) {
        continue;
      }
      if (request.header().is(MessageType.DUMP)) {
        boolean last = header.sequence() == 0 || header.errno() != 0;
        if (last || header.is(MessageType.DUMP)) {
          up.accept(received);
        }
        if (last) {
          return;
        }
      } else if (header.sequence() == request.header().sequence()) {
        up.accept(received);
        return;
      }
    }
    up.accept(Received.of(AcceptPort.success(request)));
  }

  /**
   * The process that the recording was made in: the one that the first answer to such a request is
   * for.
   */
  private OptionalInt self(int type) {
    return messages.subList(next, messages.size()).stream()
        .map(Received::header)
        .filter(header -> header.type() == type)
        .mapToInt(Header::pid)
        .findFirst();
  }

  /** Hears what is left of the recording, whatever is sent meanwhile. */
  @Override
  public KeyListener listen(boolean promiscuous) {
    Iterator<Received> rest = messages.subList(next, messages.size()).iterator();
    return new KeyListener() {
      @Override
      public Optional<Received> next(Duration patience) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
      }

      @Override
      public boolean isAtEnd() {
        return !rest.hasNext();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Transaction begin() {
    return Unkept.through(this);
  }

  @Override
  public void close() {}
}
