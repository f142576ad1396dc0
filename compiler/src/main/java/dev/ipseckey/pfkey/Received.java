package dev.ipseckey.pfkey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one read of the key socket gave: a message, or as much of one as can be made out.
 *
 * @param bytes how many were read
 * @param stated the message's length in bytes by its own header
 * @param extensions those within both lengths, up to a broken one
 * @param broken the extension that the walk could not get past
 */
public record Received(
    int bytes,
    int stated,
    Header header,
    List<Extension> extensions,
    Optional<Fault.BrokenExtension> broken) {

  /** Where the length stands in a base header (RFC 2367 §2.2). */
  private static final int LENGTH_OFFSET = 4;

  public Received {
    extensions = List.copyOf(extensions);
  }

  /** A whole message. */
  public static Received of(Message message) {
    int bytes = 8 * message.words();
    return new Received(bytes, bytes, message.header(), message.extensions(), Optional.empty());
  }

  /** What the bytes are, in the byte order of x86; empty if there is not even a base header. */
  public static Optional<Received> of(byte[] bytes) {
    return switch (MessageCodec.LITTLE_ENDIAN.decode(bytes)) {
      case Message message -> Optional.of(of(message));
      case Fault.NoHeader _ -> Optional.empty();
      case Fault.BrokenExtension broken -> Optional.of(broken(bytes.length, bytes.length, broken));
      case Fault.WrongLength wrong -> Optional.of(within(wrong, bytes));
    };
  }

  private static Received within(Fault.WrongLength wrong, byte[] bytes) {
    int length = Math.max(Header.LENGTH, Math.min(wrong.stated(), bytes.length) / 8 * 8);
    byte[] fitting = Arrays.copyOf(bytes, length);
    fitting[LENGTH_OFFSET] = (byte) (length / 8);
    fitting[LENGTH_OFFSET + 1] = (byte) (length / 8 >>> 8);
    return switch (MessageCodec.LITTLE_ENDIAN.decode(fitting)) {
      case Message message ->
          new Received(
              bytes.length,
              wrong.stated(),
              message.header(),
              message.extensions(),
              Optional.empty());
      case Fault.BrokenExtension broken -> broken(bytes.length, wrong.stated(), broken);
      case Fault.NoHeader _, Fault.WrongLength _ ->
          new Received(bytes.length, wrong.stated(), wrong.header(), List.of(), Optional.empty());
    };
  }

  private static Received broken(int bytes, int stated, Fault.BrokenExtension broken) {
    return new Received(bytes, stated, broken.header(), broken.before(), Optional.of(broken));
  }

  /** The message, or as much of it as can be made out. */
  public Message message() {
    return new Message(header, extensions);
  }

  /** Whether header and extensions are as long as the header says, and all of that was read. */
  public boolean addsUp() {
    return stated >= Header.LENGTH && stated <= bytes && broken.isEmpty();
  }
}
