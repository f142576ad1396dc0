package dev.ipseckey.store;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.TransactionalPort;
import dev.ipseckey.execute.Unkept;
import dev.ipseckey.pfkey.Message;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** An SADB directory seen at another time. Whatever is done here is answered and forgotten. */
public final class ViewPort implements TransactionalPort {

  private final KeyPort view;

  private ViewPort(KeyPort view) {
    this.view = view;
  }

  /**
   * A view of a directory; closes it with itself.
   *
   * @param clock seconds since the epoch
   */
  public static ViewPort of(SadbDirectory directory, LongSupplier clock) {
    return new ViewPort(directory.view(clock));
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    view.send(request, up);
  }

  @Override
  public Transaction begin() {
    return Unkept.through(view);
  }

  @Override
  public void close() {
    view.close();
  }
}
