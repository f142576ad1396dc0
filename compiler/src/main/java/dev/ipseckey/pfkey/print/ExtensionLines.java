package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.ExtendedProposalExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyManagementProtocol;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ProposalExtension;
import dev.ipseckey.pfkey.RegisterExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SpiRangeExtension;
import dev.ipseckey.pfkey.SupportedExtension;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of each extension but the lifetimes, which wait for the end of the message. */
final class ExtensionLines {

  private static final Set<ExtensionType> UNNAMED =
      Set.of(ExtensionType.RESERVED, ExtensionType.X_EREG, ExtensionType.X_EDUMP);
  private static final Set<ExtensionType> LABELS =
      Set.of(ExtensionType.SENSITIVITY, ExtensionType.X_OUTER_SENS);

  private final PrintOptions options;
  private final Names names;
  private final KeyLines keys;

  ExtensionLines(PrintOptions options, Names names, Consumer<String> warnings) {
    this.options = options;
    this.names = names;
    this.keys = new KeyLines(new KeyDigits(options.paranoid()), warnings);
  }

  void append(Extension extension, Way way, LifetimeBlock lifetimes, StringBuilder out) {
    switch (extension) {
      case SaExtension sa -> new SaLines(names).append(sa, out);
      case LifetimeExtension lifetime -> lifetimes.add(lifetime);
      case AddressExtension address ->
          AddressKind.of(address.kind())
              .ifPresent(kind -> new AddressLines(options, names).append(kind, address, out));
      case KeyExtension key -> key(key, way, out);
      case IdentityExtension identity -> {
        boolean source = identity.kind() == ExtensionType.IDENTITY_SRC;
        IdentityLines.append(
            source ? "SID: " : "DID: ", source ? "Source" : "Destination", identity, out);
      }
      case SensitivityExtension label -> {
        if (options.labels()) {
          boolean inner = label.kind() == ExtensionType.SENSITIVITY;
          new LabelLines(options, names)
              .append(inner ? "SNS: " : "OSN: ", inner ? "Plaintext" : "Ciphertext", label, out);
        } else {
          unknown(label, out);
        }
      }
      case ProposalExtension proposal -> new ProposalLines(names).append(proposal, out);
      case ExtendedProposalExtension proposal -> new ProposalLines(names).append(proposal, out);
      case SupportedExtension supported -> {
        if (supported.kind() == ExtensionType.SUPPORTED_AUTH) {
          new ProposalLines(names).authentication(supported, out);
        } else {
          new ProposalLines(names).encryption(supported, out);
        }
      }
      case SpiRangeExtension range -> {
        out.append("SPR: SPI Range, min=0x").append(Integer.toHexString(range.min()));
        out.append(", max=0x").append(Integer.toHexString(range.max())).append('\n');
      }
      case CookieExtension cookie -> cookie(cookie, out);
      case PairExtension pair ->
          out.append("OTH: Paired with spi=0x")
              .append(Integer.toHexString(pair.spi()))
              .append('\n');
      case ReplayExtension replay -> replay(replay, out);
      case RegisterExtension register -> unknown(register, out);
      case DumpExtension dump -> unknown(dump, out);
      case OpaqueExtension opaque -> opaque(opaque, out);
    }
  }

  /** An extension of length 0: of an unknown type there is at least its number to print. */
  void appendEmpty(int number, StringBuilder out) {
    if (ExtensionType.of(number).map(this::isUnknown).orElse(true)) {
      unknown(number, 0, out);
    }
  }

  private boolean isUnknown(ExtensionType type) {
    return UNNAMED.contains(type) || !options.labels() && LABELS.contains(type);
  }

  private void key(KeyExtension key, Way way, StringBuilder out) {
    boolean authentication = key.kind() == ExtensionType.KEY_AUTH;
    String tag = authentication ? "AKY: " : "EKY: ";
    String kind = authentication ? "Authentication" : "Encryption";
    switch (way) {
      case TO_SADB -> keys.toSadb(tag, kind, key, out);
      case FROM_SADB -> keys.fromSadb(tag, kind, key, out);
    }
  }

  private void cookie(CookieExtension cookie, StringBuilder out) {
    Optional<KeyManagementProtocol> protocol = KeyManagementProtocol.of(cookie.protocol());
    out.append("KMC:  Protocol ")
        .append(Integer.toUnsignedString(cookie.protocol()))
        .append(", cookie=\"");
    out.append(protocol.map(known -> label(known, cookie)).orElse("<unknown KM protocol>"))
        .append("\" (");
    if (protocol.isPresent() && protocol.get() == KeyManagementProtocol.IKE) {
      out.append(Integer.toUnsignedString((int) cookie.cookie()));
    } else {
      out.append("0x")
          .append(Long.toHexString(cookie.cookie()))
          .append('/')
          .append(Long.toUnsignedString(cookie.cookie()));
    }
    out.append(")\n");
  }

  private String label(KeyManagementProtocol protocol, CookieExtension cookie) {
    return switch (protocol) {
      case MANUAL -> "Manual SA with cookie:";
      case IKE -> names.cookie((int) cookie.cookie()).orElse("<Label not found.>");
      case KINK -> "KINK:";
      case IKEV2 -> "IKEV2:";
    };
  }

  private static void replay(ReplayExtension replay, StringBuilder out) {
    out.append("RPL: Replay Value ");
    if (replay.counter() != 0) {
      out.append(Integer.toUnsignedString(replay.counter()));
    } else if (replay.wideCounter() != 0) {
      out.append(Long.toUnsignedString(replay.wideCounter()));
    } else {
      out.append("<Value not found.>0");
    }
    out.append('\n');
  }

  /** Of an address without an address the protocol can be told. */
  private void opaque(OpaqueExtension opaque, StringBuilder out) {
    ExtensionType.of(opaque.number())
        .flatMap(AddressKind::of)
        .ifPresentOrElse(
            kind ->
                new AddressLines(options, names).appendUnreadable(kind, opaque.body().at(0), out),
            () -> unknown(opaque, out));
  }

  private static void unknown(Extension extension, StringBuilder out) {
    unknown(extension.number(), 8 * extension.words(), out);
    ByteBuffer bytes = Layouts.bytes(extension);
    while (bytes.hasRemaining()) {
      out.append("UNK: 0x").append(Long.toHexString(bytes.getLong())).append('\n');
    }
  }

  private static void unknown(int number, int length, StringBuilder out) {
    out.append("UNK: Unknown ext. ").append(number).append(", len ").append(length).append(".\n");
  }

  /** Which way a message goes. */
  enum Way {
    TO_SADB,
    FROM_SADB
  }
}
