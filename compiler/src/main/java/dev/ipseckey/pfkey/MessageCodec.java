package dev.ipseckey.pfkey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages to bytes and back (RFC 2367 §2). SPIs, ports and addresses are big-endian always, all
 * other fields in the order of the host.
 *
 * @param order the order of the host
 */
public record MessageCodec(ByteOrder order) {

  /** The order of x86, and of everything that this project stores. */
  public static final MessageCodec LITTLE_ENDIAN = new MessageCodec(ByteOrder.LITTLE_ENDIAN);

  public static final MessageCodec BIG_ENDIAN = new MessageCodec(ByteOrder.BIG_ENDIAN);

  private static final int MAX_WORDS = 0xffff;

  /** Where the length stands in a base header (RFC 2367 §2.2). */
  private static final int LENGTH_OFFSET = 4;

  /**
   * The bytes of a message.
   *
   * @throws IllegalArgumentException if it is longer than 65535 words
   */
  public byte[] encode(Message message) {
    byte[] bytes = new byte[8 * message.words()];
    encode(message, ByteBuffer.wrap(bytes).order(order));
    return bytes;
  }

  /**
   * Writes a message, and moves on behind it.
   *
   * @param out in the order of the host, with room for it and zeros there
   * @throws IllegalArgumentException if it is longer than 65535 words
   */
  public void encode(Message message, ByteBuffer out) {
    int begin = out.position();
    Header header = message.header();
    out.put((byte) header.version())
        .put((byte) header.type())
        .put((byte) header.errno())
        .put((byte) header.saType());
    out.putShort((short) 0).putShort((short) header.diagnostic());
    out.putInt(header.sequence()).putInt(header.pid());
    List<Extension> extensions = message.extensions();
    for (int i = 0; i < extensions.size(); i++) {
      ExtensionWriter.write(extensions.get(i), out);
    }
    int words = (out.position() - begin) / 8;
    if (words > MAX_WORDS) {
      throw new IllegalArgumentException("a message of " + words + " words");
    }
    out.putShort(begin + LENGTH_OFFSET, (short) words);
  }

  /** What the bytes are. Never throws: whatever is not a message is a {@link Fault}. */
  public Decoded decode(byte[] bytes) {
    if (bytes.length < Header.LENGTH) {
      return new Fault.NoHeader(bytes.length);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
    Header header =
        new Header(
            u8(in, 0), u8(in, 1), u8(in, 2), u8(in, 3), u16(in, 6), in.getInt(8), in.getInt(12));
    int stated = 8 * u16(in, 4);
    if (stated != bytes.length) {
      return new Fault.WrongLength(header, stated, bytes.length);
    }
    List<Extension> extensions = new ArrayList<>();
    int offset = Header.LENGTH;
    while (offset < bytes.length) {
      int words = u16(in, offset);
      int number = u16(in, offset + 2);
      if (words == 0 || offset + 8 * words > bytes.length) {
        return new Fault.BrokenExtension(header, extensions, offset, number, words);
      }
      extensions.add(ExtensionReader.read(number, in.slice(offset, 8 * words).order(order)));
      offset += 8 * words;
    }
    return new Message(header, extensions);
  }

  private static int u8(ByteBuffer in, int offset) {
    return in.get(offset) & 0xff;
  }

  private static int u16(ByteBuffer in, int offset) {
    return in.getShort(offset) & 0xffff;
  }
}
