package dev.ipseckey.pfkey.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SensitivityExtension;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small forms that lines are made of, and messages that no recorded case has. */
class FormsTest {

  @ParameterizedTest
  @CsvSource({
    "0,''",
    "1024,''",
    "1025,'(1.00 KB) '",
    "1152,'(1.12 KB) '",
    "1048575,'(1024.00 KB) '",
    "1048576,'(1.00 MB) '",
    "16000000,'(15.26 MB) '",
    "1152921504606846976,'(1.00 EB) '",
    "-1,'(16.00 EB) '"
  })
  void bytes(long bytes, String text) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "60,''",
    "61,'(1.02 minute) '",
    "120,'(2.00 minutes) '",
    "7199,'(2.00 hour) '",
    "28800,'(8.00 hours) '",
    "86399,'(24.00 hours) '",
    "86400,'(1.00 day) '",
    "172799,'(2.00 day) '",
    "172800,'(2.00 days) '",
    "4294967295,'(49710.27 days) '"
  })
  void seconds(long seconds, String text) {
    assertThat(Amounts.seconds(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1700747100,Thu Nov 23 13:45:00 2023",
    "1699185845,Sun Nov  5 12:04:05 2023",
    "0,Thu Jan  1 00:00:00 1970",
    "-1,Wed Dec 31 23:59:59 1969",
    "253402300800,Sat Jan  1 00:00:00 10000",
    "9223372036854775807,<time conversion failed>",
    "-9223372036854775808,<time conversion failed>",
    "31556889864403199,<time conversion failed>"
  })
  void dates(long seconds, String text) {
    assertThat(new Dates(ZoneOffset.UTC).text(seconds)).isEqualTo(text);
  }

  @Test
  void datesInAZone() {
    Dates berlin = new Dates(ZoneId.of("Europe/Berlin"));
    assertThat(berlin.text(1_700_747_100)).isEqualTo("Thu Nov 23 14:45:00 2023");
    assertThat(berlin.text(1_690_000_000)).isEqualTo("Sat Jul 22 06:26:40 2023");
    assertThat(berlin.text(31_556_889_832_780_799L))
        .as("year 1,000,000,000 there")
        .isEqualTo("<time conversion failed>");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,::",
    "0,1,::1",
    "0,ffff,::ffff",
    "0,10000,::0.1.0.0",
    "0,10002,::0.1.0.2",
    "0,1020304,::1.2.3.4",
    "0,ffff01020304,::ffff:1.2.3.4",
    "0,ffff00000000,::ffff:0.0.0.0",
    "0,ffff000001020304,::ffff:0:102:304",
    "20010db800000000,1,2001:db8::1",
    "1000000000000,0,1::"
  })
  void addresses(String high, String low, String text) {
    IpAddress address =
        new IpAddress.V6(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16));
    assertThat(AddressNotation.text(address)).isEqualTo(text);
  }

  @Test
  void cookies() {
    CookieMap map =
        CookieMap.parse(
            "1\tIKE one\n 2 \t two words \n4294967295 all ones\n2 again\nbad\n5 behind the bad line\n");
    assertThat(map.label(1)).contains("IKE one");
    assertThat(map.label(2)).contains("two words ");
    assertThat(map.label(-1)).contains("all ones");
    assertThat(map.label(5)).isEmpty();
    assertThat(CookieMap.empty().label(1)).isEmpty();
  }

  @Test
  void namesInDer() {
    byte[] name = HexFormat.of().parseHex("3003010203");
    byte[] good = HexFormat.of().parseHex("300c310a3008060355040a0c0141" + "0000");
    assertThat(DerNames.distinguished(good)).contains("O=A");
    assertThat(DerNames.distinguished(name)).isEmpty();
    assertThat(DerNames.distinguished(new byte[0])).isEmpty();
    assertThat(DerNames.general(HexFormat.of().parseHex("8203612e62000000"))).contains("a.b");
    assertThat(DerNames.general(HexFormat.of().parseHex("a40e300c310a3008060355040a0c01410000")))
        .contains("O=A");
    assertThat(DerNames.general(HexFormat.of().parseHex("8704c0000201"))).isEmpty();
    assertThat(DerNames.general(HexFormat.of().parseHex("828200"))).isEmpty();
  }

  @Test
  void labels() {
    SensitivityExtension label =
        new SensitivityExtension(
            ExtensionType.SENSITIVITY, 1, 2, 4, 1, List.of(3L), List.of(0xabL));
    Message message = Associations.dump(SaType.ESP, label);
    assertThat(Session.printed(message, PrintOptions.plain().labels(true)))
        .endsWith(
            """
            SNS: Plaintext Sensitivity DPD 1, sens level=2, integ level=4, flags=1
            SNS:  Plaintext Sensitivity Label: SECRET (0x1-2-3)
            SNS:  Integrity BM extended word 0 0xab
            """);
    assertThat(Session.printed(message, PrintOptions.plain().labels(true).numeric(true)))
        .endsWith(
            """
            SNS:  Plaintext Sensitivity Label: 0x1-2-3
            SNS:  Plaintext Sensitivity BM extended word 0 0x3
            SNS:  Integrity BM extended word 0 0xab
            """);
    assertThat(Session.printed(message, PrintOptions.plain()))
        .contains("UNK: Unknown ext. 12, len 32.\nUNK: 0x1000c0004\n");
  }

  @Test
  void bracketsStandAroundEverySalt() {
    assertThat(eky(128, 4)).isEqualTo("EKY: 0102030405060708090a0b0c0d0e0f10[]/128+4");
    assertThat(eky(0, 32)).isEqualTo("EKY: [01020304]/0+32");
    assertThat(eky(96, 32)).isEqualTo("EKY: 0102030405060708090a0b0c[0d0e0f10]/96+32");
  }

  private static String eky(int bits, int salt) {
    KeyMaterial material = Associations.key(ExtensionType.KEY_ENCRYPT, 16).data();
    Message message =
        Associations.dump(
            SaType.ESP, new KeyExtension(ExtensionType.KEY_ENCRYPT, bits, salt, material));
    return Session.lines(Session.printed(message, PrintOptions.plain()), "EKY: ").getLast();
  }

  @Test
  void reservedBitsOnTheWayToTheSadb() {
    KeyExtension key =
        new KeyExtension(
            ExtensionType.KEY_ENCRYPT,
            192,
            64,
            Associations.key(ExtensionType.KEY_ENCRYPT, 24).data());
    StringBuilder out = new StringBuilder();
    new MessagePrinter(PrintOptions.plain(), RecordedNames.none(), Session.CLOCK, _ -> {})
        .sent(Associations.dump(SaType.ESP, key), out);
    assertThat(out.toString())
        .contains("EKY: 0102030405060708090a0b0c0d0e0f101112131415161718/192\n");
  }

  @Test
  void extensionsOfTheWrongLength() {
    List<String> warnings = new ArrayList<>();
    String text =
        printed(
            warnings,
            opaque(1, "00002112 00 01 03 0c 00000000 1122334455667788"),
            opaque(3, "00000000 0100000000000000"),
            opaque(5, "06000000"),
            opaque(7, "00000000 1a00000000000000"),
            opaque(10, "02000000"),
            opaque(0, "00000000"));
    assertThat(text)
        .contains("SA: SADB_ASSOC spi=0x2112, replay window size=0, state=MATURE\n")
        .contains("UNK: Unknown ext. 3, len 16.\n")
        .contains("SRC: Source address (proto=6/tcp)\nSRC: \n")
        .contains("INS: Inner source address (proto=0/<unspecified>)\nINS: \n")
        .contains("UNK: Unknown ext. 10, len 8.\n")
        .contains("UNK: Unknown ext. 0, len 8.\n");
    assertThat(warnings)
        .containsExactly(
            "extension SA has 24 bytes instead of 16",
            "extension LIFETIME_HARD has 16 bytes instead of 32",
            "extension ADDRESS_SRC has 8 bytes, which is not its form",
            "extension X_ADDRESS_INNER_SRC has 16 bytes, which is not its form",
            "extension IDENTITY_SRC has 8 bytes, which is not its form");
  }

  private static OpaqueExtension opaque(int number, String hex) {
    return new OpaqueExtension(number, Octets.of(HexFormat.of().parseHex(hex.replace(" ", ""))));
  }

  private static String printed(List<String> warnings, OpaqueExtension... extensions) {
    StringBuilder out = new StringBuilder();
    MessagePrinter printer =
        new MessagePrinter(
            PrintOptions.plain(), RecordedNames.none(), Session.CLOCK, warnings::add);
    printer.answer(Received.of(Associations.dump(SaType.ESP, extensions)), out);
    return out.toString();
  }

  @Test
  void lengthsThatDoNotFit() {
    assertThat(Received.of(new byte[Header.LENGTH - 1])).isEmpty();
    Received none = received("020a0003 0000 0000 01000000 67120000");
    assertThat(none.addsUp()).isFalse();
    assertThat(none.stated()).isZero();
    Received longer = received("020a0003 0400 0000 01000000 67120000 0100170000000020");
    assertThat(longer.addsUp()).isFalse();
    assertThat(longer.extensions()).hasSize(1);
    Received odd = received("020a0003 0200 0000 01000000 67120000 010203");
    assertThat(odd.addsUp()).isTrue();
    assertThat(odd.bytes()).isEqualTo(19);
    assertThat(received("020a0003 0500 0000 01000000 67120000 0100170000000020 0000").extensions())
        .hasSize(1);
  }

  private static Received received(String hex) {
    Optional<Received> received = Received.of(HexFormat.of().parseHex(hex.replace(" ", "")));
    return received.orElseThrow();
  }
}
