package dev.ipseckey.pfkey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one extension from a buffer that holds just that. What does not have its type's layout
 * stays opaque.
 */
final class ExtensionReader {

  private static final int HEADER = 4;

  private final ExtensionType type;
  private final ByteBuffer in;
  private final int words;

  private ExtensionReader(ExtensionType type, ByteBuffer in) {
    this.type = type;
    this.in = in;
    this.words = in.capacity() / 8;
  }

  static Extension read(int number, ByteBuffer in) {
    Optional<Extension> typed =
        ExtensionType.of(number)
            .flatMap(type -> new ExtensionReader(type, in.position(HEADER)).typed());
    return typed.orElseGet(() -> new OpaqueExtension(number, rest(in.position(HEADER))));
  }

  private Optional<Extension> typed() {
    return switch (type) {
      case RESERVED -> Optional.empty();
      case SA -> exactly(2, this::sa);
      case LIFETIME_CURRENT, LIFETIME_HARD, LIFETIME_SOFT, X_LIFETIME_IDLE ->
          exactly(4, this::lifetime);
      case ADDRESS_SRC,
          ADDRESS_DST,
          X_ADDRESS_INNER_SRC,
          X_ADDRESS_INNER_DST,
          X_ADDRESS_NATT_LOC,
          X_ADDRESS_NATT_REM ->
          address();
      case KEY_AUTH, KEY_ENCRYPT ->
          Optional.of(new KeyExtension(type, u16(), u16(), KeyMaterial.of(restBytes(in))));
      case IDENTITY_SRC, IDENTITY_DST -> words < 2 ? Optional.empty() : Optional.of(identity());
      case SENSITIVITY, X_OUTER_SENS -> words < 2 ? Optional.empty() : label();
      case PROPOSAL ->
          (words - 1) % ProposalExtension.Combination.WORDS == 0
              ? Optional.of(proposal())
              : Optional.empty();
      case SUPPORTED_AUTH, SUPPORTED_ENCRYPT -> Optional.of(supported());
      case SPIRANGE -> exactly(2, () -> new SpiRangeExtension(netInt(), netInt()));
      case X_EREG -> exactly(1, () -> new RegisterExtension(u8(), u8(), u8(), u8()));
      case X_EPROP -> extendedProposal();
      case X_KM_COOKIE -> exactly(2, () -> new CookieExtension(in.getInt(), in.getLong()));
      case X_PAIR -> exactly(1, () -> new PairExtension(netInt()));
      case X_REPLAY_VALUE -> exactly(2, () -> new ReplayExtension(in.getInt(), in.getLong()));
      case X_EDUMP -> exactly(2, this::dump);
    };
  }

  private Optional<Extension> exactly(int length, Supplier<Extension> layout) {
    return words == length ? Optional.of(layout.get()) : Optional.empty();
  }

  private Extension sa() {
    return new SaExtension(netInt(), u8(), u8(), u8(), u8(), in.getInt());
  }

  private Extension lifetime() {
    return new LifetimeExtension(type, in.getInt(), in.getLong(), in.getLong(), in.getLong());
  }

  private Optional<Extension> address() {
    if (words < 2) {
      return Optional.empty();
    }
    int protocol = u8();
    int prefixLength = u8();
    skip(2);
    int family = u16();
    return switch (family) {
      case SocketAddress.FAMILY_INET -> {
        if (words < 3) {
          yield Optional.empty();
        }
        SocketAddress address = new SocketAddress.Inet(netShort(), new IpAddress.V4(netInt()));
        yield Optional.of(new AddressExtension(type, protocol, prefixLength, address, words));
      }
      case SocketAddress.FAMILY_INET6 -> {
        if (words < 5) {
          yield Optional.empty();
        }
        SocketAddress address =
            new SocketAddress.Inet6(
                netShort(),
                netInt(),
                new IpAddress.V6(netLong(), netLong()),
                in.getInt(),
                in.getInt());
        yield Optional.of(new AddressExtension(type, protocol, prefixLength, address, words));
      }
      default -> {
        SocketAddress address = new SocketAddress.Other(family, rest(in));
        yield Optional.of(new AddressExtension(type, protocol, prefixLength, address, words));
      }
    };
  }

  private Extension identity() {
    int identityType = u16();
    skip(2);
    return new IdentityExtension(type, identityType, in.getLong(), rest(in));
  }

  private Optional<Extension> label() {
    int domain = in.getInt();
    int sensitivityLevel = u8();
    int sensitivityWords = u8();
    int integrityLevel = u8();
    int integrityWords = u8();
    int flags = in.getInt();
    if (words != 2 + sensitivityWords + integrityWords) {
      return Optional.empty();
    }
    return Optional.of(
        new SensitivityExtension(
            type,
            domain,
            sensitivityLevel,
            integrityLevel,
            flags,
            bitmap(sensitivityWords),
            bitmap(integrityWords)));
  }

  private List<Long> bitmap(int length) {
    List<Long> bitmap = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      bitmap.add(in.getLong());
    }
    return bitmap;
  }

  private Extension proposal() {
    int replayWindow = u8();
    skip(3);
    List<ProposalExtension.Combination> combinations = new ArrayList<>();
    while (in.hasRemaining()) {
      int authentication = u8();
      int encryption = u8();
      int flags = u16();
      int authenticationMin = u16();
      int authenticationMax = u16();
      int encryptionMin = u16();
      int encryptionMax = u16();
      int salt = u8();
      skip(3);
      combinations.add(
          new ProposalExtension.Combination(
              authentication,
              encryption,
              flags,
              authenticationMin,
              authenticationMax,
              encryptionMin,
              encryptionMax,
              salt,
              lifetimes()));
    }
    return new ProposalExtension(replayWindow, combinations);
  }

  private ProposedLifetimes lifetimes() {
    return new ProposedLifetimes(
        in.getInt(),
        in.getInt(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong(),
        in.getLong());
  }

  private Extension supported() {
    skip(4);
    List<SupportedExtension.SupportedAlgorithm> algorithms = new ArrayList<>();
    while (in.hasRemaining()) {
      algorithms.add(
          new SupportedExtension.SupportedAlgorithm(u8(), u8(), u16(), u16(), u8(), u8()));
    }
    return new SupportedExtension(type, algorithms);
  }

  private Optional<Extension> extendedProposal() {
    int replayWindow = u8();
    skip(1);
    int count = u16();
    List<ExtendedProposalExtension.ExtendedCombination> combinations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (in.remaining() < 8 * ExtendedProposalExtension.ExtendedCombination.WORDS) {
        return Optional.empty();
      }
      int algorithmCount = u8();
      skip(1);
      int flags = u16();
      skip(4);
      ProposedLifetimes lifetimes = lifetimes();
      if (in.remaining() < 8 * algorithmCount) {
        return Optional.empty();
      }
      List<ExtendedProposalExtension.AlgorithmDescription> algorithms =
          new ArrayList<>(algorithmCount);
      for (int j = 0; j < algorithmCount; j++) {
        algorithms.add(
            new ExtendedProposalExtension.AlgorithmDescription(
                u8(), u8(), u8(), u8(), u16(), u16()));
      }
      combinations.add(
          new ExtendedProposalExtension.ExtendedCombination(flags, lifetimes, algorithms));
    }
    return in.hasRemaining()
        ? Optional.empty()
        : Optional.of(new ExtendedProposalExtension(replayWindow, combinations));
  }

  private Extension dump() {
    skip(4);
    return new DumpExtension(in.getLong());
  }

  private void skip(int bytes) {
    in.position(in.position() + bytes);
  }

  private int u8() {
    return in.get() & 0xff;
  }

  private int u16() {
    return in.getShort() & 0xffff;
  }

  private int netShort() {
    return u8() << 8 | u8();
  }

  private int netInt() {
    int value = in.getInt();
    return in.order() == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value);
  }

  private long netLong() {
    long value = in.getLong();
    return in.order() == ByteOrder.BIG_ENDIAN ? value : Long.reverseBytes(value);
  }

  private static Octets rest(ByteBuffer in) {
    return Octets.of(restBytes(in));
  }

  private static byte[] restBytes(ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return bytes;
  }
}
