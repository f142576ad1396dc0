package dev.ipseckey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.generate.Addresses;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.model.IpAddress;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Address literals against the JDK's reader, which is laxer in four ways that are meant. */
class AddressReaderTest {

  /**
   * What the JDK takes and we do not: a zone or brackets; an IPv4 address of fewer than four parts;
   * a leading zero in a decimal part, which others read as octal; a group of more than four hex
   * digits.
   */
  private static final Pattern LAX =
      Pattern.compile(
          ".*[%\\[\\]].*|[0-9]+(\\.[0-9]+){0,2}|.*(^|[.:])0[0-9]+\\..*|.*\\.0[0-9]+|.*[0-9a-fA-F]{5}.*");

  @Test
  void everyWayToWriteAnAddressIsRead() {
    for (long seed = 0; seed < 200_000; seed++) {
      Draw draw = new Draw(seed);
      byte[] bytes = Addresses.bytes(draw);
      String text = Addresses.text(bytes, draw);
      if (!read(text).equals(jdk(text)) || read(text).isEmpty()) {
        fail("seed %d, %s: %s, expected %s", seed, text, read(text), jdk(text));
      }
    }
  }

  @Test
  void whatIsNearlyAnAddressIsReadAsTheJdkReadsIt() {
    int accepted = 0;
    for (long seed = 0; seed < 300_000; seed++) {
      Draw draw = new Draw(seed);
      String text = Addresses.mutated(Addresses.text(Addresses.bytes(draw), draw), draw);
      Optional<IpAddress> expected = LAX.matcher(text).matches() ? Optional.empty() : jdk(text);
      if (!read(text).equals(expected)) {
        fail("seed %d, %s: %s, expected %s", seed, text, read(text), expected);
      }
      accepted += expected.isPresent() ? 1 : 0;
    }
    assertThat(accepted).as("mutations that are addresses").isBetween(30_000, 270_000);
  }

  @ParameterizedTest
  @CsvSource({
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "::1.2.3.4, ::102:304",
    "::ffff:1.2.3.4, 1.2.3.4",
    "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
    "1:2:3:4:5::1.2.3.4, 1:2:3:4:5:0:102:304",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "ABCD::eF, abcd::ef"
  })
  void theCornersAreRead(String text, String address) {
    assertThat(read(text)).hasToString("Optional[" + address + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":::",
        "1:::2",
        ":1::2",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:",
        "1:2:3:4:5:6:7:8:9",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "::12345",
        "::g",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.4.",
        ".1.2.3.4",
        "1..2.3",
        "256.1.1.1",
        "1.2.3.1000",
        "::1.2.3",
        "::1.2.3.4:5",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:6::1.2.3.4",
        "01.2.3.4",
        "1.2.3.00",
        "::1%lo",
        "[::1]",
        "::1/64",
        "10.1",
        "1",
        "a.b.c.d",
        "::1.2.3.256",
        " ::1"
      })
  void nothingElseIsAnAddress(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void onlyTheRangeAskedForIsRead() {
    byte[] text = Bytes.of("src 10.0.0.1/8");
    assertThat(AddressReader.literal(text, 4, 12)).hasToString("Optional[10.0.0.1]");
  }

  private static Optional<IpAddress> read(String text) {
    byte[] bytes = Bytes.of(text);
    return AddressReader.literal(bytes, 0, bytes.length);
  }

  private static Optional<IpAddress> jdk(String text) {
    try {
      return Optional.of(IpAddress.of(InetAddress.ofLiteral(text).getAddress()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
