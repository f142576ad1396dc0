package dev.ipseckey.store;

import dev.ipseckey.execute.KeyListener;
import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.execute.SadbPort;
import dev.ipseckey.execute.Series;
import dev.ipseckey.execute.TrafficPort;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.sadb.Packet;
import java.util.function.Consumer;

/** An SADB directory as the port of one run; closes it with itself. */
public final class DirectoryPort implements SadbPort, TrafficPort {

  private final SadbDirectory directory;
  private final KeyPort port;

  private DirectoryPort(SadbDirectory directory, KeyPort port) {
    this.directory = directory;
    this.port = port;
  }

  /** A port that has caught up with the time that has passed. */
  public static DirectoryPort of(SadbDirectory directory) {
    return new DirectoryPort(directory, directory.port());
  }

  @Override
  public void send(Message request, Consumer<Message> up) {
    port.send(request, up);
  }

  @Override
  public boolean use(Packet packet) {
    return directory.use(packet);
  }

  /** Hears what all processes do here, and drives the ager for all of them. */
  @Override
  public KeyListener listen(boolean promiscuous) {
    return directory.listen(promiscuous);
  }

  @Override
  public Series series() {
    return new DirectorySeries(directory);
  }

  /** The directory is locked until the transaction is closed. */
  @Override
  public Transaction begin() {
    Batch batch = directory.batch();
    return new Transaction() {
      @Override
      public void send(Message request, Consumer<Message> up) {
        port.send(request, up);
      }

      @Override
      public void commit() {
        batch.commit();
      }

      @Override
      public void close() {
        batch.close();
      }
    };
  }

  @Override
  public void close() {
    port.close();
  }
}
