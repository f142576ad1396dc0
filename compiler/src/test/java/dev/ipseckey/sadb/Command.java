package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IdentityType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ProposalExtension;
import dev.ipseckey.pfkey.RegisterExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SocketAddress;
import dev.ipseckey.pfkey.SpiRangeExtension;
import dev.ipseckey.pfkey.SupportedExtension;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of the tests: the words of ipseckey(8) made into the message it would send, and some
 * raw ones for messages that it would not. Checks nothing.
 *
 * <pre>
 * add esp spi 0x100 OUT A E
 * add esp spi 0x100 OUT A E drop src     the message without that extension
 * add esp spi 0x100 OUT A E twice src    with it twice
 * add esp spi 0x100 OUT A E cut src      with it cut to its header
 * add esp spi 0x100 OUT A E alien src    with an address of another family
 * </pre>
 */
final class Command {

  private static final Map<String, String> SHORT =
      Map.of(
          "OUT", "src 192.0.2.1 dst 198.51.100.7",
          "IN", "src 198.51.100.7 dst 192.0.2.1",
          "AK", "authkey 0123456789abcdef0123456789abcdef01234567",
          "A", "authalg sha1 authkey 0123456789abcdef0123456789abcdef01234567",
          "E", "encralg aes encrkey 0123456789abcdef0123456789abcdef",
          "L", "192.0.2.1",
          "R", "198.51.100.7",
          "R2", "198.51.100.8",
          "k16", "0123456789abcdef0123456789abcdef");

  private final Deque<String> words = new ArrayDeque<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<ExtensionType, Extension> extensions = new LinkedHashMap<>();
  private final List<Extension> more = new ArrayList<>();
  private MessageType type = MessageType.RESERVED;
  private int saType;
  private int flags;
  private boolean hasSa;

  private Command(String text) {
    for (String word : text.trim().split("\\s+")) {
      words.addAll(List.of(SHORT.getOrDefault(word, word).split(" ")));
    }
  }

  static Message message(String text, int sequence, int pid) {
    return new Command(text).message(sequence, pid);
  }

  static IpAddress ip(String text) {
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return bytes.length == 4
          ? new IpAddress.V4(in.getInt())
          : new IpAddress.V6(in.getLong(), in.getLong());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private Message message(int sequence, int pid) {
    String command = words.remove();
    type =
        switch (command) {
          case "add" -> MessageType.ADD;
          case "update" -> MessageType.UPDATE;
          case "update-pair" -> MessageType.X_UPDATEPAIR;
          case "delete" -> MessageType.DELETE;
          case "delete-pair" -> MessageType.X_DELPAIR;
          case "get" -> MessageType.GET;
          case "flush" -> MessageType.FLUSH;
          case "dump" -> MessageType.DUMP;
          case "getspi" -> MessageType.GETSPI;
          case "register" -> MessageType.REGISTER;
          case "promisc" -> MessageType.X_PROMISC;
          default -> MessageType.RESERVED;
        };
    int number = type == MessageType.RESERVED ? Integer.parseInt(command) : type.number();
    saType =
        switch (words.isEmpty() ? "0" : words.remove()) {
          case "ah" -> SaType.AH.number();
          case "esp" -> SaType.ESP.number();
          case String other -> Integer.parseInt(other);
        };
    Deque<Runnable> edits = new ArrayDeque<>();
    while (!words.isEmpty()) {
      word(words.remove(), edits);
    }
    assemble();
    edits.forEach(Runnable::run);
    List<Extension> all = new ArrayList<>(extensions.values());
    all.addAll(more);
    return new Message(new Header(2, number, 0, saType, 0, sequence, pid), all);
  }

  private void word(String word, Deque<Runnable> edits) {
    switch (word) {
      case "inbound" -> flags |= SaFlag.X_INBOUND.bit();
      case "outbound" -> flags |= SaFlag.X_OUTBOUND.bit();
      case "encap" -> words.remove();
      case "flags" -> flags |= Integer.decode(words.remove());
      case "drop" -> {
        ExtensionType kind = kind(words.remove());
        edits.add(() -> extensions.remove(kind));
      }
      case "twice" -> {
        ExtensionType kind = kind(words.remove());
        edits.add(() -> more.add(extensions.get(kind)));
      }
      case "cut" -> {
        ExtensionType kind = kind(words.remove());
        edits.add(
            () -> extensions.put(kind, new OpaqueExtension(kind.number(), Octets.of(new byte[4]))));
      }
      case "alien" -> {
        ExtensionType kind = kind(words.remove());
        SocketAddress address = new SocketAddress.Other(27, Octets.of(new byte[14]));
        edits.add(() -> extensions.put(kind, AddressExtension.of(kind, 0, 0, address)));
      }
      case "current" -> more.add(new LifetimeExtension(ExtensionType.LIFETIME_CURRENT, 0, 1, 0, 0));
      case "proposal" -> more.add(new ProposalExtension(0, List.of()));
      case "supported" -> more.add(new SupportedExtension(ExtensionType.SUPPORTED_AUTH, List.of()));
      case "label" ->
          more.add(
              new SensitivityExtension(
                  ExtensionType.SENSITIVITY, 0, 1, 0, 0, List.of(1L), List.of()));
      case "cookie" ->
          more.add(
              new CookieExtension(Integer.decode(words.remove()), Long.decode(words.remove())));
      case "edump" -> more.add(new DumpExtension(Long.parseLong(words.remove())));
      case "ereg" ->
          more.add(
              new RegisterExtension(
                  Integer.parseInt(words.remove()), Integer.parseInt(words.remove()), 0, 0));
      case "range" ->
          more.add(new SpiRangeExtension(decode(words.remove()), decode(words.remove())));
      case "wide" -> more.add(new ReplayExtension(0, Long.parseLong(words.remove())));
      case "unknown" ->
          more.add(new OpaqueExtension(Integer.parseInt(words.remove()), Octets.EMPTY));
      case "srcid", "dstid" ->
          more.add(
              IdentityExtension.of(
                  word.equals("srcid") ? ExtensionType.IDENTITY_SRC : ExtensionType.IDENTITY_DST,
                  IdentityType.FQDN,
                  words.remove(),
                  StandardCharsets.UTF_8));
      default -> values.put(word, words.remove());
    }
    hasSa |= List.of("spi", "authalg", "encralg", "state", "replay", "flags").contains(word);
  }

  private static ExtensionType kind(String word) {
    return switch (word) {
      case "src" -> ExtensionType.ADDRESS_SRC;
      case "dst" -> ExtensionType.ADDRESS_DST;
      case "isrc" -> ExtensionType.X_ADDRESS_INNER_SRC;
      case "idst" -> ExtensionType.X_ADDRESS_INNER_DST;
      case "nat_loc" -> ExtensionType.X_ADDRESS_NATT_LOC;
      case "nat_rem" -> ExtensionType.X_ADDRESS_NATT_REM;
      case "sa" -> ExtensionType.SA;
      case "authkey" -> ExtensionType.KEY_AUTH;
      case "encrkey" -> ExtensionType.KEY_ENCRYPT;
      case "hard" -> ExtensionType.LIFETIME_HARD;
      case "soft" -> ExtensionType.LIFETIME_SOFT;
      case "idle" -> ExtensionType.X_LIFETIME_IDLE;
      case "pair" -> ExtensionType.X_PAIR;
      case "range" -> ExtensionType.SPIRANGE;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private void assemble() {
    boolean stores =
        List.of(MessageType.ADD, MessageType.UPDATE, MessageType.X_UPDATEPAIR).contains(type);
    boolean inner =
        values.keySet().stream()
            .anyMatch(List.of("isrc", "idst", "isport", "idport", "iproto")::contains);
    int natFlags =
        (has("nat_loc") || has("nat_lport") ? SaFlag.X_NATT_LOC.bit() : 0)
            | (has("nat_rem") || has("nat_rport") ? SaFlag.X_NATT_REM.bit() : 0);
    flags |=
        natFlags
            | (inner ? SaFlag.X_TUNNEL.bit() : 0)
            | (has("pair-spi") ? SaFlag.X_PAIRED.bit() : 0);
    if (has("dst") || stores || hasSa) {
      int defaultEncryption = saType == SaType.ESP.number() && type == MessageType.ADD ? 11 : 0;
      put(
          new SaExtension(
              number("spi"),
              number("replay"),
              has("state") ? number("state") : 1,
              has("authalg") ? Algorithms.authentication(values.get("authalg")) : 0,
              has("encralg") ? Algorithms.encryption(values.get("encralg")) : defaultEncryption,
              flags));
    }
    if (has("pair-spi")) {
      put(new PairExtension(number("pair-spi")));
    }
    lifetime(ExtensionType.LIFETIME_HARD, "hard");
    lifetime(ExtensionType.LIFETIME_SOFT, "soft");
    lifetime(ExtensionType.X_LIFETIME_IDLE, "idle");
    key(ExtensionType.KEY_ENCRYPT, "encrkey");
    key(ExtensionType.KEY_AUTH, "authkey");
    if (has("dst")) {
      outer(ExtensionType.ADDRESS_DST, values.get("dst"), "dport");
    }
    nat(ExtensionType.X_ADDRESS_NATT_REM, "nat_rem", "nat_rport");
    nat(ExtensionType.X_ADDRESS_NATT_LOC, "nat_loc", "nat_lport");
    if (has("src") || stores) {
      outer(ExtensionType.ADDRESS_SRC, values.getOrDefault("src", "::"), "sport");
    }
    if (inner) {
      inner(ExtensionType.X_ADDRESS_INNER_SRC, "isrc", "isport");
      inner(ExtensionType.X_ADDRESS_INNER_DST, "idst", "idport");
    }
    if (has("replay_value")) {
      put(new ReplayExtension(number("replay_value"), 0));
    }
  }

  private boolean has(String word) {
    return values.containsKey(word);
  }

  private int number(String word) {
    return decode(values.getOrDefault(word, "0"));
  }

  private static int decode(String number) {
    return (int) (long) Long.decode(number);
  }

  private void put(Extension extension) {
    extensions.put(ExtensionType.of(extension.number()).orElseThrow(), extension);
  }

  private void lifetime(ExtensionType kind, String prefix) {
    if (List.of("_alloc", "_bytes", "_addtime", "_usetime").stream()
        .anyMatch(suffix -> has(prefix + suffix))) {
      put(
          new LifetimeExtension(
              kind,
              number(prefix + "_alloc"),
              wide(prefix + "_bytes"),
              wide(prefix + "_addtime"),
              wide(prefix + "_usetime")));
    }
  }

  private long wide(String word) {
    return Long.parseUnsignedLong(values.getOrDefault(word, "0"));
  }

  /** {@code hex} or {@code hex/bits}. */
  private void key(ExtensionType kind, String word) {
    if (has(word)) {
      String[] parts = values.get(word).split("/");
      byte[] bytes = HexFormat.of().parseHex(parts[0]);
      int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : 8 * bytes.length;
      int reserved = kind == ExtensionType.KEY_ENCRYPT ? number("reserved_bits") : 0;
      put(new KeyExtension(kind, bits, reserved, KeyMaterial.of(bytes)));
    }
  }

  private void outer(ExtensionType kind, String address, String port) {
    put(
        AddressExtension.of(
            kind, number("proto"), 0, SocketAddress.Inet6.of(number(port), ip(address).mapped())));
  }

  private void nat(ExtensionType kind, String address, String port) {
    if (has(address)) {
      put(
          AddressExtension.of(
              kind, 17, 0, SocketAddress.Inet6.of(number(port), ip(values.get(address)).mapped())));
    } else if (has(port)) {
      put(
          AddressExtension.of(
              kind, 17, 0, new SocketAddress.Inet(number(port), IpAddress.V4.UNSPECIFIED)));
    }
  }

  private void inner(ExtensionType kind, String word, String port) {
    String[] parts = values.getOrDefault(word, "::/0").split("/");
    IpAddress address = ip(parts[0]);
    int typed = parts.length > 1 ? Integer.parseInt(parts[1]) : 128;
    int prefix =
        address instanceof IpAddress.V4 && parts.length > 1 && typed <= 32 ? typed + 96 : typed;
    put(
        AddressExtension.of(
            kind,
            number("iproto"),
            prefix,
            SocketAddress.Inet6.of(number(port), address.mapped())));
  }

  @Override
  public String toString() {
    return type + " " + Arrays.toString(values.keySet().toArray());
  }
}
