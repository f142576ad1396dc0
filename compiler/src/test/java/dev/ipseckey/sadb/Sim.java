package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** A host for tests: an SADB with a clock that only tests move, and one open socket. */
final class Sim {

  /** T = 0. */
  static final long START = 1_700_000_003L;

  private static final int PID = 4711;

  static final Set<IpAddress> LOCAL = Set.of(Command.ip("192.0.2.1"), Command.ip("2001:db8::1"));

  final Sadb sadb;
  final KeySockets sockets;
  final KeySocket socket;

  /** What the socket has read since the last command began. */
  final List<Message> read = new ArrayList<>();

  /** All EXPIRE messages since the last look. */
  private final List<String> expired = new ArrayList<>();

  private long now = START;
  private int sequence;
  private Outcome outcome;

  Sim(Settings settings) {
    this.sadb = new Sadb(settings, () -> now, new Random(1));
    this.sockets = new KeySockets(sadb);
    this.socket = sockets.open(this::read);
  }

  static Settings settings(Profile profile) {
    return Settings.of(profile, Algorithms.TABLE)
        .withLocalAddresses(new LocalAddresses.Known(LOCAL))
        .withBroadcastAddresses(Set.of(Command.ip("255.255.255.255"), Command.ip("192.0.2.255")))
        .withSoftFuzz(false);
  }

  static Sim of(Profile profile) {
    return new Sim(settings(profile));
  }

  static Sim documented() {
    return of(Profile.DOCUMENTED);
  }

  static Sim kernel() {
    return of(Profile.KERNEL);
  }

  static Sim documented(UnaryOperator<Settings> change) {
    return new Sim(change.apply(settings(Profile.DOCUMENTED)));
  }

  private void read(Message message) {
    if (message.header().is(MessageType.EXPIRE) && message.header().errno() == 0) {
      expired.add("T=" + (now - START) + " " + expiry(message));
    } else {
      read.add(message);
    }
  }

  /**
   * Runs commands parted by semicolons: {@code "ok; EINVAL/73"}. Every message goes through its
   * bytes.
   */
  String run(String commands) {
    StringJoiner results = new StringJoiner("; ");
    for (String command : commands.split(";")) {
      results.add(runOne(command));
    }
    return results.toString();
  }

  private String runOne(String command) {
    read.clear();
    Message message = Command.message(command, ++sequence, PID);
    outcome =
        socket.write(MessageCodec.LITTLE_ENDIAN.decode(MessageCodec.LITTLE_ENDIAN.encode(message)));
    return text(outcome);
  }

  static String text(Outcome outcome) {
    String result =
        outcome.isSuccess() ? "ok" : outcome.errno() + "/" + outcome.diagnostic().number();
    for (Note note : outcome.notes()) {
      result += "+" + note;
    }
    return result;
  }

  Outcome outcome() {
    return outcome;
  }

  /** The reply to the last command. */
  Message reply() {
    return read.getLast();
  }

  /** The SA that a GET shows, or the refusal: {@code show("esp spi 0x100 dst R")}. */
  String show(String named) {
    String result = run("get " + named);
    return result.equals("ok") ? describe(reply()) : result;
  }

  /** What a DUMP shows, one SA a line. */
  List<String> dump(String type) {
    run("dump " + type);
    return read.stream().limit(read.size() - 1L).map(Sim::describe).toList();
  }

  List<String> dump() {
    return dump("");
  }

  /** SPIs in the order of a DUMP. */
  List<String> spis() {
    return dump().stream().map(line -> line.split(" ")[1]).toList();
  }

  /** Moves the clock, with every pass of the ager on the way. */
  Sim at(long seconds) {
    long end = START + seconds;
    while (now < end) {
      now = Math.min(end, now + 8 - (now - START) % 8);
      sockets.age();
    }
    return this;
  }

  /** Moves the clock at once. */
  Sim jump(long seconds) {
    now = START + seconds;
    return this;
  }

  boolean use(String type, int spi, String destination, long bytes) {
    return sockets.use(
        new Packet(saType(type), spi, Command.ip(destination), bytes, OptionalInt.empty()));
  }

  boolean receive(String type, int spi, String destination, int sequenceNumber) {
    return sockets.use(
        new Packet(saType(type), spi, Command.ip(destination), 10, OptionalInt.of(sequenceNumber)));
  }

  private static SaType saType(String type) {
    return type.equals("ah") ? SaType.AH : SaType.ESP;
  }

  /** The EXPIRE messages since the last call: {@code "T=104 soft 0x10 DYING"}. */
  List<String> expired() {
    List<String> copy = List.copyOf(expired);
    expired.clear();
    return copy;
  }

  private static String expiry(Message message) {
    SaExtension sa = message.first(SaExtension.class).orElseThrow();
    String kind =
        message.lifetime(ExtensionType.LIFETIME_HARD).isPresent()
            ? "hard"
            : message.lifetime(ExtensionType.LIFETIME_SOFT).isPresent() ? "soft" : "idle";
    return kind
        + " 0x"
        + Integer.toHexString(sa.spi())
        + " "
        + SaState.of(sa.state()).orElseThrow();
  }

  /** An SA in one line: what is there, in the order of the message. */
  static String describe(Message message) {
    StringJoiner text = new StringJoiner(" ");
    text.add(SaType.of(message.header().saType()).orElseThrow().name().toLowerCase(Locale.ROOT));
    for (var extension : message.extensions()) {
      switch (extension) {
        case SaExtension sa -> {
          text.add("0x" + Integer.toHexString(sa.spi()));
          text.add(SaState.of(sa.state()).orElseThrow().name());
          text.add("auth=" + sa.authentication() + " encr=" + sa.encryption());
          if (sa.replayWindow() != 0) {
            text.add("window=" + sa.replayWindow());
          }
          StringJoiner flags = new StringJoiner(",", "[", "]");
          for (SaFlag flag : SaFlag.values()) {
            if (flag.in(sa.flags())) {
              flags.add(flag.name().replace("X_", ""));
            }
          }
          text.add(flags.toString());
        }
        case LifetimeExtension l -> {
          String kind = lower(l.kind(), "LIFETIME_");
          if (l.kind() == ExtensionType.LIFETIME_CURRENT) {
            text.add("bytes=" + l.bytes());
            if (l.useTime() != 0) {
              text.add("used=" + (l.useTime() - START));
            }
            if (l.addTime() != START) {
              text.add("added=" + (l.addTime() - START));
            }
          } else {
            text.add(
                kind
                    + "="
                    + l.allocations()
                    + "/"
                    + l.bytes()
                    + "/"
                    + l.addTime()
                    + "/"
                    + l.useTime());
          }
        }
        case AddressExtension a -> text.add(lower(a.kind(), "ADDRESS_") + "=" + address(a));
        case KeyExtension k ->
            text.add(
                (k.kind() == ExtensionType.KEY_AUTH ? "ak=" : "ek=")
                    + k.bits()
                    + "+"
                    + k.reserved()
                    + ":"
                    + HexFormat.of().formatHex(k.data().first((k.bits() + k.reserved() + 7) / 8)));
        case PairExtension p -> text.add("pair=0x" + Integer.toHexString(p.spi()));
        case ReplayExtension r -> text.add("counter=" + Integer.toUnsignedString(r.counter()));
        default -> text.add(ExtensionType.of(extension.number()).map(Enum::name).orElse("?"));
      }
    }
    return text.toString();
  }

  private static String lower(ExtensionType kind, String prefix) {
    return kind.name().replace("X_", "").replace(prefix, "").toLowerCase(Locale.ROOT);
  }

  private static String address(AddressExtension extension) {
    String protocol = extension.protocol() == 0 ? "" : ",proto=" + extension.protocol();
    String prefix = extension.prefixLength() == 0 ? "" : "/" + extension.prefixLength();
    return switch (extension.address()) {
      case SocketAddress.Inet inet -> inet.address() + prefix + port(inet.port()) + protocol;
      case SocketAddress.Inet6 inet6 -> inet6.address() + prefix + port(inet6.port()) + protocol;
      case SocketAddress.Other other -> "family " + other.family();
    };
  }

  private static String port(int port) {
    return port == 0 ? "" : ":" + port;
  }
}
