package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Answers every message with success and stores nothing: for tests of the messages sent. */
public final class AcceptPort implements SadbPort {

  private final List<LocalListener> promiscuous = new CopyOnWriteArrayList<>();

  @Override
  public void send(Message request, Consumer<Message> up) {
    Message answer = success(request);
    up.accept(answer);
    for (LocalListener listener : promiscuous) {
      listener.hear(answer);
    }
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

  /** All that happens here is that somebody is answered, which others hear if they ask for it. */
  @Override
  public KeyListener listen(boolean asked) {
    LocalListener[] listener = new LocalListener[1];
    listener[0] = new LocalListener(() -> {}, () -> promiscuous.remove(listener[0]));
    if (asked) {
      promiscuous.add(listener[0]);
    }
    return listener[0];
  }

  @Override
  public Transaction begin() {
    return Unkept.through(this);
  }

  @Override
  public void close() {}
}
