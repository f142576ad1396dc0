package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Answers from a recording. Reads on in it from where the last answer ended, and passes over what
 * was for other requests and other processes. When nothing is left it answers with success.
 */
public final class ReplayPort implements TransactionalPort {

  private final List<Decoded> messages;
  private int next;

  public ReplayPort(Recording recording) {
    this.messages = recording.messages();
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    OptionalInt self = self(request.header().type());
    while (next < messages.size()) {
      if (messages.get(next++) instanceof Message message
          && self.isPresent()
          && message.header().pid() == self.getAsInt()) {
        if (request.header().is(MessageType.DUMP)) {
          if (message.header().is(MessageType.DUMP)) {
            up.accept(message);
            if (message.header().sequence() == 0 || message.header().errno() != 0) {
              return;
            }
          }
        } else if (message.header().sequence() == request.header().sequence()) {
          up.accept(message);
          return;
        }
      }
    }
    up.accept(AcceptPort.success(request));
  }

  /**
   * The process that the recording was made in: the one that the first answer to such a request is
   * for.
   */
  private OptionalInt self(int type) {
    return messages.subList(next, messages.size()).stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .map(Message::header)
        .filter(header -> header.type() == type)
        .mapToInt(Header::pid)
        .findFirst();
  }

  @Override
  public Transaction begin() {
    return Unkept.through(this);
  }

  @Override
  public void close() {}
}
