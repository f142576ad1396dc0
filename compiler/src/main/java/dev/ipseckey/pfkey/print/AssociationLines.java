package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.ExtendedProposalExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IdentityType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ProposalExtension;
import dev.ipseckey.pfkey.RegisterExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SocketAddress;
import dev.ipseckey.pfkey.SpiRangeExtension;
import dev.ipseckey.pfkey.SupportedExtension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the extensions of one SA into the lines of its {@code add} command, in the order in which
 * they come.
 */
final class AssociationLines {

  private static final int IMPLICIT_LABEL = 1;

  private final boolean loadable;
  private final boolean labels;
  private final Names names;
  private final KeyDigits digits;
  private final Consumer<String> warnings;
  private final String saType;
  private final AddCommand command = new AddCommand();
  private final SavedProtocol outer = new SavedProtocol("proto", command);
  private final SavedProtocol inner = new SavedProtocol("iproto", command);
  private final Map<AddressKind, IpAddress> addresses = new EnumMap<>(AddressKind.class);
  private Optional<SaExtension> sa = Optional.empty();
  private Optional<PairExtension> pair = Optional.empty();

  AssociationLines(
      SaveStyle style, PrintOptions options, Names names, Consumer<String> warnings, int saType) {
    this.loadable = style == SaveStyle.LOADABLE;
    this.labels = options.labels();
    this.names = names;
    this.digits = new KeyDigits(options.paranoid());
    this.warnings = warnings;
    this.saType = saType(saType);
    command.attribute("add " + this.saType + " ");
  }

  AddCommand command() {
    return command;
  }

  /** Which SA it is. */
  String title() {
    return "add "
        + saType
        + sa.map(found -> " spi 0x" + Integer.toHexString(found.spi())).orElse("");
  }

  /** What the SA is found by, once it is loaded. */
  Optional<SavedPairs.Key> pairKey() {
    return sa.flatMap(
        found ->
            address(AddressKind.DESTINATION)
                .map(to -> new SavedPairs.Key(saType, found.spi(), to)));
  }

  Optional<SavedPairs.Half> partner() {
    return pair.flatMap(
        found -> address(AddressKind.SOURCE).map(from -> new SavedPairs.Half(from, found.spi())));
  }

  private Optional<IpAddress> address(AddressKind kind) {
    return Optional.ofNullable(addresses.get(kind));
  }

  /** Whether everything was there that an {@code add} cannot do without. */
  void checkComplete() {
    if (sa.isEmpty()) {
      command.obstacle("it has no SPI");
    }
    if (address(AddressKind.DESTINATION).isEmpty()) {
      command.obstacle("it has no destination");
    }
  }

  void add(Extension extension) {
    switch (extension) {
      case SaExtension found -> {
        sa = Optional.of(found);
        state(found.state());
        association(found);
      }
      case LifetimeExtension lifetime -> new SavedLifetime(loadable, command).add(lifetime);
      case AddressExtension address ->
          AddressKind.of(address.kind()).ifPresent(kind -> address(kind, address));
      case KeyExtension key -> key(key);
      case IdentityExtension identity -> identity(identity);
      case SensitivityExtension label -> label(label);
      case ReplayExtension replay -> replay(replay);
      case PairExtension found -> pair = Optional.of(found);
      case OpaqueExtension _,
          CookieExtension _,
          ProposalExtension _,
          ExtendedProposalExtension _,
          SupportedExtension _,
          SpiRangeExtension _,
          RegisterExtension _,
          DumpExtension _ -> {}
    }
  }

  /**
   * In tunnel mode the SADB sets the outer protocol itself. Written down it would make the SA one
   * of a single protocol, and tell so by a flag.
   */
  private boolean isImplied(AddressKind kind) {
    return loadable
        && !kind.isInner()
        && sa.map(SaExtension::flags)
            .filter(flags -> (flags & SaFlag.X_TUNNEL.bit()) != 0)
            .filter(flags -> (flags & SaFlag.X_UNIQUE.bit()) == 0)
            .isPresent();
  }

  private void association(SaExtension found) {
    StringBuilder line =
        new StringBuilder("    spi 0x").append(Integer.toHexString(found.spi())).append(' ');
    if (found.encryption() != 0) {
      line.append("encr_alg ")
          .append(names.encryption(found.encryption()).orElse(Integer.toString(found.encryption())))
          .append(' ');
    }
    if (found.authentication() != 0) {
      line.append("auth_alg ")
          .append(
              names
                  .authentication(found.authentication())
                  .orElse(Integer.toString(found.authentication())))
          .append(' ');
    }
    line.append("replay ").append(found.replayWindow()).append(' ');
    List<String> words = new ArrayList<>();
    if ((found.flags() & SaFlag.mask(SaFlag.X_NATT_LOC, SaFlag.X_NATT_REM)) != 0) {
      words.add("encap udp");
    }
    if (loadable && SaFlag.X_INBOUND.in(found.flags())) {
      words.add("inbound");
    }
    if (loadable && SaFlag.X_OUTBOUND.in(found.flags())) {
      words.add("outbound");
    }
    command.attribute(line + String.join(" ", words));
  }

  private void state(int state) {
    if (state == SaState.MATURE.number()) {
      return;
    }
    String text = "WARNING: SA was dying or dead.";
    if (!loadable) {
      command.commentInside("# " + text);
    } else if (state == SaState.LARVAL.number()) {
      command.obstacle("the SA was larval");
    } else {
      command.remark(text);
    }
  }

  private void address(AddressKind kind, AddressExtension address) {
    if (!kind.isNat()) {
      (kind.isInner() ? inner : outer).add(isImplied(kind) ? 0 : address.protocol());
    }
    switch (address.address()) {
      case SocketAddress.Inet inet ->
          address(new SavedAddress(kind, inet.address(), address.prefixLength(), inet.port()));
      case SocketAddress.Inet6 inet6 ->
          address(new SavedAddress(kind, inet6.address(), address.prefixLength(), inet6.port()));
      case SocketAddress.Other other ->
          warnings.accept("an address of family " + other.family() + " is not saved");
    }
  }

  private void address(SavedAddress address) {
    command.attribute(address.line(loadable));
    addresses.put(address.kind(), address.address().unmapped());
    if (!address.hasPossiblePrefix()) {
      command.obstacle("a prefix is longer than its address");
    }
  }

  private void key(KeyExtension key) {
    StringBuilder line =
        new StringBuilder(key.kind() == ExtensionType.KEY_AUTH ? "\tauthkey " : "\tencrkey ");
    int bytes = Math.ceilDiv(key.bits(), 8) + key.reserved() / 8;
    digits.append(key.data(), 0, bytes, line);
    line.append('/').append(key.bits() + key.reserved());
    command.attribute(line.toString());
    if (bytes > key.data().length()) {
      command.obstacle("a key has fewer bytes than its count of bits needs");
    }
  }

  private void identity(IdentityExtension identity) {
    String keyword = identity.kind() == ExtensionType.IDENTITY_SRC ? "srcidtype" : "dstidtype";
    Optional<IdentityType> type = IdentityType.of(identity.identityType());
    boolean der =
        type.filter(known -> known == IdentityType.X_DN || known == IdentityType.X_GN).isPresent();
    String words =
        keyword
            + " "
            + type.flatMap(AssociationLines::word)
                .orElse(Integer.toString(identity.identityType()));
    String text = IdentityLines.text(identity);
    if (!loadable) {
      command.attribute("\t" + words + " " + (der ? "<can-not-print>" : text));
    } else if (der || !QuotedWord.canBe(text)) {
      command.remark("identity not representable: " + words);
    } else {
      command.attribute("\t" + words + " " + QuotedWord.of(text));
    }
  }

  private static Optional<String> word(IdentityType type) {
    return switch (type) {
      case RESERVED, X_KEY_ID, X_ADDR_RANGE -> Optional.empty();
      case PREFIX -> Optional.of("prefix");
      case FQDN -> Optional.of("fqdn");
      case USER_FQDN -> Optional.of("user_fqdn");
      case X_DN -> Optional.of("der_dn");
      case X_GN -> Optional.of("der_gn");
    };
  }

  private void label(SensitivityExtension label) {
    if (labels) {
      String keyword =
          label.kind() == ExtensionType.SENSITIVITY
              ? "label"
              : (label.flags() & IMPLICIT_LABEL) == 0 ? "outer-label" : "implicit-label";
      command.attribute("\t" + keyword + " " + LabelHex.text(label) + " ");
    }
  }

  private void replay(ReplayExtension replay) {
    if (replay.counter() != 0) {
      command.attribute("replay_value " + Integer.toUnsignedString(replay.counter()));
    } else if (replay.wideCounter() != 0) {
      command.attribute("replay_value " + Long.toUnsignedString(replay.wideCounter()));
    }
  }

  private static String saType(int number) {
    if (number == SaType.UNSPEC.number()) {
      return "all";
    }
    if (number == SaType.AH.number()) {
      return "ah";
    }
    return number == SaType.ESP.number() ? "esp" : Integer.toString(number);
  }
}
