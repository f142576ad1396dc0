package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way through the database: each extension at most once, normalised as the checks
 * go on.
 */
final class Request {

  private final Header header;
  private final SaType type;
  private final List<Extension> order;
  private final @Nullable Extension[] extensions;

  /** Most requests have none. */
  private Set<Note> notes = Set.of();

  /**
   * A request of a message that has passed the checks of the socket.
   *
   * @param extensions by their number, as those checks have left them; changed from here on
   */
  Request(Message message, SaType type, @Nullable Extension[] extensions) {
    this.header = message.header();
    this.type = type;
    this.order = message.extensions();
    this.extensions = extensions;
  }

  Header header() {
    return header;
  }

  /** AH or ESP. */
  SaType type() {
    return type;
  }

  boolean has(ExtensionType kind) {
    return extensions[kind.number()] != null;
  }

  SaExtension sa() {
    return (SaExtension) required(ExtensionType.SA);
  }

  AddressExtension address(ExtensionType kind) {
    return (AddressExtension) required(kind);
  }

  @Nullable AddressExtension addressOrNull(ExtensionType kind) {
    return (AddressExtension) extensions[kind.number()];
  }

  /** The address in an extension that has passed the address stage. */
  IpAddress ip(ExtensionType kind) {
    SocketAddress address = address(kind).address();
    return address instanceof SocketAddress.Inet inet
        ? inet.address()
        : ((SocketAddress.Inet6) address).address();
  }

  /** The port beside an address, 0 if the extension is absent. */
  int port(ExtensionType kind) {
    AddressExtension extension = addressOrNull(kind);
    return extension == null ? 0 : extension.address().port();
  }

  KeyExtension key(ExtensionType kind) {
    return (KeyExtension) required(kind);
  }

  @Nullable LifetimeExtension lifetimeOrNull(ExtensionType kind) {
    return (LifetimeExtension) extensions[kind.number()];
  }

  /** The limits of a lifetime, none if it is absent. */
  Limits limits(ExtensionType kind) {
    LifetimeExtension extension = lifetimeOrNull(kind);
    return extension == null ? Limits.NONE : Limits.of(extension);
  }

  @Nullable IdentityExtension identityOrNull(ExtensionType kind) {
    return (IdentityExtension) extensions[kind.number()];
  }

  @Nullable SensitivityExtension labelOrNull(ExtensionType kind) {
    return (SensitivityExtension) extensions[kind.number()];
  }

  boolean hasLabel() {
    return has(ExtensionType.SENSITIVITY) || has(ExtensionType.X_OUTER_SENS);
  }

  Extension required(ExtensionType kind) {
    Extension extension = extensions[kind.number()];
    if (extension == null) {
      throw new IllegalStateException("no " + kind);
    }
    return extension;
  }

  void replace(Extension extension) {
    extensions[extension.number()] = extension;
  }

  void note(Note note) {
    if (notes.isEmpty()) {
      notes = EnumSet.noneOf(Note.class);
    }
    notes.add(note);
  }

  Set<Note> notes() {
    return notes;
  }

  /** The reply that repeats the request, without keys. */
  Message echo() {
    List<Extension> echoed = new ArrayList<>(order.size());
    for (int i = 0; i < order.size(); i++) {
      int number = order.get(i).number();
      if (number != ExtensionType.KEY_AUTH.number()
          && number != ExtensionType.KEY_ENCRYPT.number()
          && number != ExtensionType.X_EDUMP.number()) {
        echoed.add(Objects.requireNonNull(extensions[number]));
      }
    }
    return new Message(header, echoed);
  }
}
