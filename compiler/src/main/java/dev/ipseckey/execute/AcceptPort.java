package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.function.Consumer;

/** Answers every message with success and stores nothing: for tests of the messages sent. */
public final class AcceptPort implements TransactionalPort {

  @Override
  public void send(Message request, Consumer<Message> up) {
    up.accept(success(request));
  }

  /**
   * A header alone; but who looks an SA up gets one back, and the last message of a dump has no
   * sequence number.
   */
  static Message success(Message request) {
    if (request.header().is(MessageType.GET)) {
      return request;
    }
    return Message.of(
        request.header().is(MessageType.DUMP)
            ? request.header().withSequence(0)
            : request.header());
  }

  @Override
  public Transaction begin() {
    return Unkept.through(this);
  }

  @Override
  public void close() {}
}
