package dev.ipseckey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.generate.Addresses;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.model.IpAddress.Scope;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {

  /** The forms of RFC 5952 §4 and §5. */
  @ParameterizedTest
  @CsvSource({
    "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8::ABCD, 2001:db8::abcd",
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "1:0:0:0:0:0:0:0, 1::",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::192.0.2.1, ::c000:201",
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255"
  })
  void isPrintedInItsShortestForm(String written, String printed) {
    assertThat(IpAddress.of(InetAddress.ofLiteral(written).getAddress())).hasToString(printed);
  }

  @Test
  void whatIsPrintedIsTheSameAddress() {
    for (long seed = 0; seed < 100_000; seed++) {
      byte[] bytes = Addresses.bytes(new Draw(seed));
      String printed = IpAddress.of(bytes).toString();
      if (!InetAddress.ofLiteral(printed).equals(Addresses.jdk(bytes))) {
        fail("seed %d: %s", seed, printed);
      }
    }
  }

  @Test
  void neighbouringZerosAreShortenedOnceAndNoGroupBeginsWithAZero() {
    for (long seed = 0; seed < 50_000; seed++) {
      String printed = IpAddress.of(Addresses.bytes(new Draw(seed))).toString();
      boolean zerosLeft = printed.matches("(.*:)?0:0(:.*)?") && !printed.contains("::");
      if (zerosLeft
          || printed.matches("(.*[:.])?0[0-9a-f].*")
          || printed.indexOf("::") != printed.lastIndexOf("::")) {
        fail("seed %d: %s", seed, printed);
      }
    }
  }

  @Test
  void ipv4IsItsMappedForm() {
    assertThat(IpAddress.v4(0xc0000201))
        .isEqualTo(new IpAddress(0, 0xffff_c000_0201L))
        .hasToString("192.0.2.1");
    assertThat(IpAddress.of(new byte[] {(byte) 192, 0, 2, 1})).isEqualTo(IpAddress.v4(0xc0000201));
    assertThat(IpAddress.v4(-1).isV4()).isTrue();
    assertThat(IpAddress.UNSPECIFIED.isV4()).isFalse();
  }

  @Test
  void hasFourOrSixteenBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.of(new byte[5]));
  }

  @ParameterizedTest
  @CsvSource({
    "::, UNSPECIFIED",
    "::1, LOOPBACK",
    "::2, V4_COMPATIBLE",
    "::1.2.3.4, V4_COMPATIBLE",
    "fe80::1, LINK_LOCAL",
    "febf:ffff::1, LINK_LOCAL",
    "fec0::1, SITE_LOCAL",
    "feff::1, SITE_LOCAL",
    "fe7f::1, GLOBAL",
    "ff02::1, GLOBAL",
    "fc00::1, GLOBAL",
    "2001:db8::1, GLOBAL",
    "::1:0:0:1, GLOBAL",
    "10.0.0.1, GLOBAL",
    "127.0.0.1, GLOBAL",
    "0.0.0.0, GLOBAL"
  })
  void hasAScope(String address, Scope scope) {
    assertThat(IpAddress.of(InetAddress.ofLiteral(address).getAddress()).scope()).isEqualTo(scope);
  }
}
