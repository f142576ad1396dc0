package dev.ipseckey.store;

import dev.ipseckey.execute.KeyListener;
import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.MemoryPort;
import dev.ipseckey.execute.SadbPort;
import dev.ipseckey.execute.Unkept;
import dev.ipseckey.pfkey.Message;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** An SADB directory seen at another time. Whatever is done here is answered and forgotten. */
public final class ViewPort implements SadbPort {

  private final SadbDirectory directory;
  private final LongSupplier clock;
  private KeyPort view;

  private ViewPort(SadbDirectory directory, LongSupplier clock) {
    this.directory = directory;
    this.clock = clock;
    this.view = directory.view(clock);
  }

  /**
   * A view of a directory; closes it with itself.
   *
   * @param clock seconds since the epoch
   */
  public static ViewPort of(SadbDirectory directory, LongSupplier clock) {
    return new ViewPort(directory, clock);
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    view.send(request, up);
  }

  /**
   * From now on the SADB is one that nobody else knows, as it is now: what is heard is what happens
   * by the time of the view, and from then on.
   */
  @Override
  public KeyListener listen(boolean promiscuous) {
    MemoryPort apart = new MemoryPort(directory.copy(clock));
    view = apart;
    return apart.listen(promiscuous);
  }

  @Override
  public Transaction begin() {
    return Unkept.through(view);
  }

  @Override
  public void close() {
    directory.close();
  }
}
