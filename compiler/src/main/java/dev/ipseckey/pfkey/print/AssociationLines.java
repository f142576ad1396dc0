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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the extensions of one SA into the lines of its {@code add} command, in the order in which they come. */
final class AssociationLines {

  private static final int IMPLICIT_LABEL = 1;

  private final boolean loadable;
  private final PrintOptions options;
  private final Names names;
  private final KeyDigits digits;
  private final Consumer<String> warnings;
  private final String saType;
  private final AddCommand command = new AddCommand();
  private final Protocol outer = new Protocol("    proto ");
  private final Protocol inner = new Protocol("    iproto ");
  private Optional<SaExtension> sa = Optional.empty();
  private Optional<PairExtension> pair = Optional.empty();
  private Optional<IpAddress> source = Optional.empty();
  private Optional<IpAddress> destination = Optional.empty();

  AssociationLines(SaveStyle style, PrintOptions options, Names names, Consumer<String> warnings, int saType) {
    this.loadable = style == SaveStyle.LOADABLE;
    this.options = options;
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
    return "add " + saType + sa.map(found -> " spi 0x" + Integer.toHexString(found.spi())).orElse("");
  }

  /** What the SA is found by, once it is loaded. */
  Optional<SavedPairs.Key> pairKey() {
    return sa.flatMap(found -> destination.map(to -> new SavedPairs.Key(saType, found.spi(), to)));
  }

  Optional<SavedPairs.Half> partner() {
    return pair.flatMap(found -> source.map(from -> new SavedPairs.Half(from, found.spi())));
  }

  /** Whether everything was there that an {@code add} cannot do without. */
  void checkComplete() {
    if (sa.isEmpty()) {
      command.obstacle("it has no SPI");
    }
    if (destination.isEmpty()) {
      command.obstacle("it has no destination");
    }
  }

  void add(Extension extension) {
    switch (extension) {
      case SaExtension found -> {
        sa = Optional.of(found);
        association(found);
      }
      case LifetimeExtension lifetime -> lifetime(lifetime);
      case AddressExtension address -> address(address);
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

  private void association(SaExtension found) {
    state(found.state());
    StringBuilder line = new StringBuilder("    spi 0x").append(Integer.toHexString(found.spi())).append(' ');
    if (found.encryption() != 0) {
      line.append("encr_alg ").append(names.encryption(found.encryption()).orElse(Integer.toString(found.encryption()))).append(' ');
    }
    if (found.authentication() != 0) {
      line.append("auth_alg ").append(names.authentication(found.authentication()).orElse(Integer.toString(found.authentication()))).append(' ');
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

  private void lifetime(LifetimeExtension lifetime) {
    switch (lifetime.kind()) {
      case LIFETIME_HARD -> lifetime("hard_", lifetime);
      case LIFETIME_SOFT -> lifetime("soft_", lifetime);
      case X_LIFETIME_IDLE -> lifetime("idle_", lifetime);
      default -> {}
    }
  }

  private void lifetime(String level, LifetimeExtension lifetime) {
    boolean idle = loadable && lifetime.kind() == ExtensionType.X_LIFETIME_IDLE;
    StringBuilder line = new StringBuilder("\t");
    // The language has no keywords for idle allocations and bytes.
    if (!idle) {
      limit(level + "alloc ", Integer.toUnsignedLong(lifetime.allocations()), line);
      limit(level + "bytes ", lifetime.bytes(), line);
    }
    if (idle) {
      idleTime(level + "addtime ", lifetime.addTime(), line);
      idleTime(level + "usetime ", lifetime.useTime(), line);
    } else {
      limit(level + "addtime ", lifetime.addTime(), line);
      limit(level + "usetime ", lifetime.useTime(), line);
    }
    if (!loadable || line.length() > 1) {
      command.attribute(line.toString());
    }
  }

  /** Idle times have 32 bits in the language, 64 in a message. */
  private void idleTime(String keyword, long seconds, StringBuilder line) {
    if (seconds >>> 32 == 0) {
      limit(keyword, seconds, line);
    } else {
      command.remark("left out, too large: " + keyword + Long.toUnsignedString(seconds));
    }
  }

  private static void limit(String keyword, long value, StringBuilder line) {
    if (value != 0) {
      line.append(keyword).append(Long.toUnsignedString(value)).append(' ');
    }
  }

  private void address(AddressExtension address) {
    switch (address.kind()) {
      case ADDRESS_SRC -> {
        outer.add(address.protocol());
        source = address("    src ", " sport ", address);
      }
      case ADDRESS_DST -> {
        outer.add(address.protocol());
        destination = address("    dst ", " dport ", address);
      }
      case X_ADDRESS_NATT_LOC -> address("    nat_loc  ", " nat_lport ", address);
      case X_ADDRESS_NATT_REM -> address("    nat_rem  ", " nat_rport ", address);
      case X_ADDRESS_INNER_SRC -> {
        inner.add(address.protocol());
        address("    isrc ", " isport ", address);
      }
      case X_ADDRESS_INNER_DST -> {
        inner.add(address.protocol());
        address("    idst ", " idport ", address);
      }
      default -> throw new IllegalStateException("not an address");
    }
  }

  private Optional<IpAddress> address(String keyword, String portKeyword, AddressExtension address) {
    return switch (address.address()) {
      case SocketAddress.Inet inet -> address(keyword, portKeyword, address, inet.port(), inet.address());
      case SocketAddress.Inet6 inet6 -> address(keyword, portKeyword, address, inet6.port(), inet6.address());
      case SocketAddress.Other other -> {
        warnings.accept("an address of family " + other.family() + " is not saved");
        yield Optional.empty();
      }
    };
  }

  private Optional<IpAddress> address(String keyword, String portKeyword, AddressExtension extension, int port, IpAddress address) {
    String prefix = loadable ? loadablePrefix(extension, address) : prefix(extension.prefixLength(), address);
    String text = AddressNotation.text(loadable && !prefix.isEmpty() ? address.unmapped() : address);
    command.attribute(keyword + text + prefix + (port == 0 ? "" : portKeyword + port));
    return Optional.of(address.unmapped());
  }

  private static String prefix(int length, IpAddress address) {
    return length == 0 || length == address.width() ? "" : "/" + length;
  }

  /** Only inner addresses take a prefix, and without one they are hosts. In front of a mapped address there are 96 bits more. */
  private static String loadablePrefix(AddressExtension extension, IpAddress address) {
    boolean takesPrefix =
        extension.kind() == ExtensionType.X_ADDRESS_INNER_SRC || extension.kind() == ExtensionType.X_ADDRESS_INNER_DST;
    if (!takesPrefix || extension.prefixLength() == address.width()) {
      return "";
    }
    return "/" + Math.max(0, extension.prefixLength() - (address.width() - address.unmapped().width()));
  }

  private void key(KeyExtension key) {
    StringBuilder line = new StringBuilder(key.kind() == ExtensionType.KEY_AUTH ? "\tauthkey " : "\tencrkey ");
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
    boolean der = type.filter(known -> known == IdentityType.X_DN || known == IdentityType.X_GN).isPresent();
    String typeWord = type.map(AssociationLines::word).filter(word -> !word.isEmpty()).orElse(Integer.toString(identity.identityType()));
    String text = IdentityLines.text(identity);
    if (!loadable) {
      command.attribute("\t" + keyword + " " + typeWord + " " + (der ? "<can-not-print>" : text));
    } else if (der || !QuotedWord.canBe(text)) {
      command.remark("identity not representable: " + keyword + " " + typeWord);
    } else {
      command.attribute("\t" + keyword + " " + typeWord + " " + QuotedWord.of(text));
    }
  }

  private static String word(IdentityType type) {
    return switch (type) {
      case RESERVED, X_KEY_ID, X_ADDR_RANGE -> "";
      case PREFIX -> "prefix";
      case FQDN -> "fqdn";
      case USER_FQDN -> "user_fqdn";
      case X_DN -> "der_dn";
      case X_GN -> "der_gn";
    };
  }

  private void label(SensitivityExtension label) {
    if (!options.labels()) {
      return;
    }
    String keyword =
        label.kind() == ExtensionType.SENSITIVITY
            ? "label"
            : (label.flags() & IMPLICIT_LABEL) == 0 ? "outer-label" : "implicit-label";
    command.attribute("\t" + keyword + " " + LabelHex.text(label) + " ");
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

  /** The protocol of two addresses, which the language has one keyword for. */
  private final class Protocol {
    private final String keyword;
    private int written;

    Protocol(String keyword) {
      this.keyword = keyword;
    }

    void add(int protocol) {
      if (protocol == 0 || protocol == written) {
        return;
      }
      if (written == 0) {
        written = protocol;
        command.attribute(keyword + protocol);
      } else {
        command.remark("left out, only one can be given:" + keyword.substring(3) + protocol);
      }
    }
  }
}
