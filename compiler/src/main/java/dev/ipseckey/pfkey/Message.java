package dev.ipseckey.pfkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PF_KEY message: base header and extensions in the order of the wire. The same extension may
 * stand in it twice; that is for the SADB to refuse.
 */
public record Message(Header header, List<Extension> extensions) implements Decoded {

  public Message {
    extensions = List.copyOf(extensions);
  }

  public static Message of(Header header, Extension... extensions) {
    return new Message(header, List.of(extensions));
  }

  /** {@code sadb_msg_len}: the length in words of 8 bytes. */
  public int words() {
    int words = Header.LENGTH / 8;
    for (int i = 0; i < extensions.size(); i++) {
      words += extensions.get(i).words();
    }
    return words;
  }

  /** The first extension that is a {@code shape}: {@code message.first(SaExtension.class)}. */
  public <E extends Extension> Optional<E> first(Class<E> shape) {
    for (Extension extension : extensions) {
      if (shape.isInstance(extension)) {
        return Optional.of(shape.cast(extension));
      }
    }
    return Optional.empty();
  }

  public Optional<LifetimeExtension> lifetime(ExtensionType kind) {
    return first(kind, LifetimeExtension.class);
  }

  public Optional<AddressExtension> address(ExtensionType kind) {
    return first(kind, AddressExtension.class);
  }

  public Optional<KeyExtension> key(ExtensionType kind) {
    return first(kind, KeyExtension.class);
  }

  public Optional<IdentityExtension> identity(ExtensionType kind) {
    return first(kind, IdentityExtension.class);
  }

  /** The message with one more extension at its end. */
  public Message with(Extension extension) {
    List<Extension> more = new ArrayList<>(extensions);
    more.add(extension);
    return new Message(header, more);
  }

  public Message with(Header other) {
    return new Message(other, extensions);
  }

  private <E extends Extension> Optional<E> first(ExtensionType kind, Class<E> shape) {
    for (Extension extension : extensions) {
      if (extension.number() == kind.number() && shape.isInstance(extension)) {
        return Optional.of(shape.cast(extension));
      }
    }
    return Optional.empty();
  }
}
