package dev.ipseckey.pfkey;

import static dev.ipseckey.pfkey.MessageCodec.BIG_ENDIAN;
import static dev.ipseckey.pfkey.MessageCodec.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to records and back, on recorded messages and on one made extension of every layout. */
class CodecTest {

  /** Recorded bytes that are no message. */
  private static final Set<String> FAULTY =
      Set.of(
          "output/zero-length-ext",
          "output/zero-length-sa",
          "output/len-ext-beyond",
          "output/len-shorter-than-read",
          "output/len-read-more");

  record Recorded(String name, String hex) {}

  static List<Recorded> recorded() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CodecTest.class.getResourceAsStream("messages.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(words -> new Recorded(words[0], words[1]))
          .toList();
    }
  }

  @Test
  void everyRecordedMessageComesBackByteForByte() throws IOException {
    Set<String> faulty = new TreeSet<>();
    for (Recorded recorded : recorded()) {
      switch (LITTLE_ENDIAN.decode(HexFormat.of().parseHex(recorded.hex))) {
        case Message message ->
            assertThat(HexFormat.of().formatHex(LITTLE_ENDIAN.encode(message)))
                .as(recorded.name)
                .isEqualTo(recorded.hex);
        case Fault fault -> faulty.add(recorded.name);
      }
    }
    assertThat(faulty).containsExactlyInAnyOrderElementsOf(FAULTY);
  }

  @Test
  void everyRecordedMessageIsTheSameInBigEndian() throws IOException {
    for (Recorded recorded : recorded()) {
      if (LITTLE_ENDIAN.decode(HexFormat.of().parseHex(recorded.hex)) instanceof Message message) {
        Decoded again = BIG_ENDIAN.decode(BIG_ENDIAN.encode(message));
        assertThat(withoutOpaque(again)).as(recorded.name).isEqualTo(withoutOpaque(message));
      }
    }
  }

  private static Decoded withoutOpaque(Decoded decoded) {
    return decoded instanceof Message message
        ? new Message(
            message.header(),
            message.extensions().stream().filter(e -> !(e instanceof OpaqueExtension)).toList())
        : decoded;
  }

  @Test
  void anAddOfAhReadsAsItsWords() {
    assertThat(
            decode(
                """
                02 03 00 02 1200 0000 01000000 00000000
                0200 0100 00001002 00 01 03 00 00000000
                0400 0800 a000 0000 00112233445566778899aabbccddeeff01234567 00000000
                0500 0600 00 00 0000 1a00 0000 00000000 00000000000000000000ffffc0000214 00000000 00000000
                0500 0500 00 00 0000 1a00 0000 00000000 00000000000000000000ffffc000020a 00000000 00000000
                """))
        .isEqualTo(
            Message.of(
                Header.of(MessageType.ADD, SaType.AH, 1, 0),
                new SaExtension(0x1002, 0, SaState.MATURE.number(), 3, 0, 0),
                new KeyExtension(
                    ExtensionType.KEY_AUTH,
                    160,
                    0,
                    key("00112233445566778899aabbccddeeff01234567")),
                address(ExtensionType.ADDRESS_DST, new IpAddress.V4(0xc0000214).mapped()),
                address(ExtensionType.ADDRESS_SRC, new IpAddress.V4(0xc000020a).mapped())));
  }

  @Test
  void aFlushIsItsHeader() {
    assertThat(decode("02 09 00 00 0200 0000 01000000 67120000"))
        .isEqualTo(Message.of(Header.of(MessageType.FLUSH, SaType.UNSPEC, 1, 4711)));
  }

  @Test
  void aRefusalCarriesErrnoAndDiagnostic() {
    assertThat(decode("02 03 16 03 0200 2b00 07000000 01000000"))
        .isEqualTo(
            Message.of(
                Header.of(MessageType.ADD, SaType.ESP, 7, 1)
                    .withError(Errno.EINVAL, DiagnosticCode.BAD_SASTATE)));
  }

  @Test
  void bigEndianTurnsFieldsButNotSpisAndAddresses() {
    Message get =
        Message.of(
            Header.of(MessageType.GET, SaType.ESP, 1, 2),
            new SaExtension(0x1234, 0, 1, 0, 0, SaFlag.X_INBOUND.bit()),
            AddressExtension.of(
                ExtensionType.ADDRESS_DST,
                17,
                0,
                new SocketAddress.Inet(500, new IpAddress.V4(0xc0000201))));
    assertThat(HexFormat.of().formatHex(LITTLE_ENDIAN.encode(get)))
        .isEqualTo(
            bytes(
                "02050003 0700 0000 01000000 02000000  0200 0100 00001234 00010000 00400000"
                    + "0300 0600 11000000 0200 01f4 c0000201 0000000000000000"));
    assertThat(HexFormat.of().formatHex(BIG_ENDIAN.encode(get)))
        .isEqualTo(
            bytes(
                "02050003 0007 0000 00000001 00000002  0002 0001 00001234 00010000 00004000"
                    + "0003 0006 11000000 0002 01f4 c0000201 0000000000000000"));
  }

  static Stream<Extension> oneOfEach() {
    ProposedLifetimes lifetimes = new ProposedLifetimes(1, 2, 3, 4, 5, 6, 7, 8);
    return Stream.of(
        new SaExtension(-1, 255, 1, 3, 12, -1),
        new LifetimeExtension(ExtensionType.LIFETIME_CURRENT, 1, -1, 2, 3),
        new LifetimeExtension(ExtensionType.LIFETIME_HARD, -1, 1, 2, 3),
        new LifetimeExtension(ExtensionType.LIFETIME_SOFT, 0, 1, 2, Long.MIN_VALUE),
        new LifetimeExtension(ExtensionType.X_LIFETIME_IDLE, 0, 0, 2, 3),
        address(ExtensionType.ADDRESS_SRC, new IpAddress.V4(1)),
        address(ExtensionType.X_ADDRESS_NATT_LOC, new IpAddress.V6(1, 2)),
        new AddressExtension(
            ExtensionType.X_ADDRESS_INNER_SRC,
            6,
            24,
            new SocketAddress.Inet(65535, new IpAddress.V4(0x0a000000)),
            5),
        new AddressExtension(
            ExtensionType.X_ADDRESS_INNER_DST,
            6,
            64,
            new SocketAddress.Inet6(1, 2, new IpAddress.V6(3, 4), 5, 6),
            5),
        AddressExtension.of(
            ExtensionType.X_ADDRESS_NATT_REM,
            17,
            0,
            new SocketAddress.Other(27, Octets.of(new byte[] {1, 2, 3, 4, 5, 6}))),
        new KeyExtension(ExtensionType.KEY_ENCRYPT, 60, 4, key("0123456789abcdef")),
        new KeyExtension(ExtensionType.KEY_AUTH, 0, 0, key("")),
        IdentityExtension.of(
            ExtensionType.IDENTITY_SRC, IdentityType.FQDN, "east.example.net", UTF_8),
        new IdentityExtension(ExtensionType.IDENTITY_DST, 65535, -1, Octets.EMPTY),
        new SensitivityExtension(
            ExtensionType.SENSITIVITY, 0, 7, 8, 1, List.of(-1L, 2L), List.of(3L)),
        new SensitivityExtension(ExtensionType.X_OUTER_SENS, 1, 255, 0, 2, List.of(), List.of()),
        new ProposalExtension(
            32, List.of(new ProposalExtension.Combination(1, 2, 3, 4, 5, 6, 7, 8, lifetimes))),
        new ProposalExtension(0, List.of()),
        new SupportedExtension(
            ExtensionType.SUPPORTED_AUTH,
            List.of(new SupportedExtension.SupportedAlgorithm(3, 0, 160, 160, 0, 0))),
        new SupportedExtension(ExtensionType.SUPPORTED_ENCRYPT, List.of()),
        new SpiRangeExtension(256, -1),
        new RegisterExtension(2, 3, 0, 0),
        new ExtendedProposalExtension(
            32,
            List.of(
                new ExtendedProposalExtension.ExtendedCombination(
                    1,
                    lifetimes,
                    List.of(
                        new ExtendedProposalExtension.AlgorithmDescription(3, 2, 12, 0, 128, 256))),
                new ExtendedProposalExtension.ExtendedCombination(2, lifetimes, List.of()))),
        new CookieExtension(1, -2),
        new PairExtension(0x1234_5678),
        new ReplayExtension(-1, 5),
        new DumpExtension(60),
        new OpaqueExtension(99, Octets.of((byte) 1, (byte) 2)),
        new OpaqueExtension(ExtensionType.SA.number(), Octets.of(new byte[4])));
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void everyLayoutSurvivesBothByteOrders(Extension extension) {
    Message message = Message.of(Header.of(MessageType.DUMP, SaType.ESP, -1, -2), extension);
    assertThat(LITTLE_ENDIAN.decode(LITTLE_ENDIAN.encode(message))).isEqualTo(message);
    assertThat(BIG_ENDIAN.decode(BIG_ENDIAN.encode(message))).isEqualTo(message);
    assertThat(LITTLE_ENDIAN.encode(message)).hasSize(8 * message.words());
  }

  @Test
  void oneOfEachIsOneOfEach() {
    assertThat(oneOfEach().map(Extension::getClass).distinct().map(Class::getName))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Extension.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @Test
  void faultsAreDescribed() {
    assertThat(decode("")).isEqualTo(new Fault.NoHeader(0));
    assertThat(decode("02 09 00 00 0200 0000 01000000 671200")).isEqualTo(new Fault.NoHeader(15));
    Header flush = Header.of(MessageType.FLUSH, SaType.UNSPEC, 1, 0);
    assertThat(decode("02 09 00 00 0300 0000 01000000 00000000"))
        .isEqualTo(new Fault.WrongLength(flush, 24, 16));
    assertThat(
            decode("02 09 00 00 0400 0000 01000000 00000000 0100 1700 00000005 0000 0100 00000000"))
        .isEqualTo(new Fault.BrokenExtension(flush, List.of(new PairExtension(5)), 24, 1, 0));
    assertThat(decode("02 09 00 00 0300 0000 01000000 00000000 0200 0100 00000005"))
        .isEqualTo(new Fault.BrokenExtension(flush, List.of(), 16, 1, 2));
  }

  @Test
  void reservedFieldsAndPaddingAreReadOver() {
    Message clean =
        (Message)
            decode(
                "02 05 00 03 0500 0000 01000000 00000000 0300 0600 00 00 0000 0200 0000 c0000201 0000000000000000");
    assertThat(
            decode(
                "02 05 00 03 0500 0000 01000000 00000000 0300 0600 00 00 7777 0200 0000 c0000201 7777777777777777"))
        .isEqualTo(clean);
  }

  @Test
  void fieldsThatWouldNotFitAreRefused() {
    assertThatThrownBy(() -> new SaExtension(1, 256, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SaExtension(1, -1, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyExtension(ExtensionType.SA, 1, 0, key("00")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SocketAddress.Inet(65536, IpAddress.V4.UNSPECIFIED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LifetimeExtension(ExtensionType.SA, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    Message tooLong =
        new Message(
            Header.of(MessageType.DUMP, SaType.ESP, 0, 0),
            Collections.nCopies(40_000, new ReplayExtension(1, 0)));
    assertThatThrownBy(() -> LITTLE_ENDIAN.encode(tooLong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keysPrintAsX() {
    KeyMaterial key = key("0123456789abcdef");
    assertThat(key).hasToString("XXXXXXXXXXXXXXXX");
    assertThat(new KeyExtension(ExtensionType.KEY_AUTH, 64, 0, key).toString())
        .doesNotContain("89")
        .contains("XXXXXXXXXXXXXXXX");
    assertThat(new OpaqueExtension(77, Octets.of(key.bytes())).toString())
        .isEqualTo("OpaqueExtension[number=77, body=12 bytes]");
    assertThat(key).isEqualTo(key("0123456789abcdef")).isNotEqualTo(key("0123456789abcdee"));
  }

  @Test
  void keyMaterialIsACopy() {
    byte[] bytes = {1, 2};
    KeyMaterial key = KeyMaterial.of(bytes);
    bytes[0] = 9;
    key.bytes()[1] = 9;
    assertThat(key).isEqualTo(KeyMaterial.of((byte) 1, (byte) 2));
  }

  @Test
  void anIdentityIsTheTextBeforeItsNul() {
    IdentityExtension identity =
        IdentityExtension.of(
            ExtensionType.IDENTITY_SRC, IdentityType.USER_FQDN, "a@b.example", UTF_8);
    assertThat(identity.text(UTF_8)).isEqualTo("a@b.example");
    assertThat(identity.words()).isEqualTo(4);
    assertThat(
            new IdentityExtension(
                    ExtensionType.IDENTITY_SRC, 2, 0, Octets.of("12345678".getBytes(UTF_8)))
                .text(UTF_8))
        .isEqualTo("12345678");
  }

  @Test
  void addressesPrintAsUsual() {
    Map<IpAddress, String> texts =
        Map.of(
            new IpAddress.V4(0xc0000201),
            "192.0.2.1",
            new IpAddress.V6(0x20010db8_00000000L, 1),
            "2001:db8::1",
            new IpAddress.V6(0, 0),
            "::",
            new IpAddress.V6(0, 1),
            "::1",
            new IpAddress.V6(0x20010db8_00000001L, 0x0001_0000_0000_0001L),
            "2001:db8:0:1:1::1",
            new IpAddress.V6(0x20010db8_00010000L, 0x0001_0001_0001_0001L),
            "2001:db8:1:0:1:1:1:1",
            new IpAddress.V6(0xfe80_0000_0000_0000L, 0),
            "fe80::",
            new IpAddress.V4(0xc0000201).mapped(),
            "::ffff:192.0.2.1");
    texts.forEach((address, text) -> assertThat(address).hasToString(text));
  }

  @Test
  void prefixesClearHostBits() {
    IpAddress.V6 v6 = new IpAddress.V6(-1, -1);
    assertThat(v6.masked(0)).isEqualTo(IpAddress.V6.UNSPECIFIED);
    assertThat(v6.masked(1)).isEqualTo(new IpAddress.V6(Long.MIN_VALUE, 0));
    assertThat(v6.masked(64)).isEqualTo(new IpAddress.V6(-1, 0));
    assertThat(v6.masked(65)).isEqualTo(new IpAddress.V6(-1, Long.MIN_VALUE));
    assertThat(v6.masked(128)).isEqualTo(v6);
    assertThat(new IpAddress.V4(-1).masked(0)).isEqualTo(IpAddress.V4.UNSPECIFIED);
    assertThat(new IpAddress.V4(-1).masked(24)).isEqualTo(new IpAddress.V4(0xffffff00));
    assertThat(new IpAddress.V4(-1).masked(32)).isEqualTo(new IpAddress.V4(-1));
  }

  @Test
  void numbersAreThoseOfTheWire() {
    assertThat(MessageType.X_DELPAIR.number()).isEqualTo(14);
    assertThat(ExtensionType.X_OUTER_SENS.number()).isEqualTo(27);
    assertThat(ExtensionType.COUNT).isEqualTo(28);
    assertThat(DiagnosticCode.BAD_LABEL.number()).isEqualTo(83);
    assertThat(DiagnosticCode.PAIR_INAPPROPRIATE.number()).isEqualTo(73);
    assertThat(SaState.X_ACTIVE.number()).isEqualTo(6);
    assertThat(IdentityType.X_ADDR_RANGE.number()).isEqualTo(7);
    assertThat(MessageType.of(16)).isEmpty();
    assertThat(ExtensionType.of(28)).isEmpty();
    assertThat(DiagnosticCode.of(84)).isEmpty();
    assertThat(SaType.of(3)).contains(SaType.ESP);
    assertThat(SaType.of(4)).isEmpty();
    assertThat(Errno.of(98)).contains(Errno.EPROTOTYPE);
    assertThat(Errno.of(200)).isEmpty();
    assertThat(SaFlag.mask(SaFlag.values())).isEqualTo(0xffffd003);
  }

  private static AddressExtension address(ExtensionType kind, IpAddress address) {
    return AddressExtension.of(kind, 0, 0, SocketAddress.of(0, address));
  }

  private static KeyMaterial key(String hex) {
    return KeyMaterial.of(HexFormat.of().parseHex(hex));
  }

  private static String bytes(String hex) {
    return hex.replaceAll("\\s", "");
  }

  private static Decoded decode(String hex) {
    return LITTLE_ENDIAN.decode(HexFormat.of().parseHex(bytes(hex)));
  }
}
