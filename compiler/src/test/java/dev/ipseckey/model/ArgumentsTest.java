package dev.ipseckey.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.language.Extension;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final Span AT = new Span(0, 1);
  private static final AddressPattern ADDRESS = new AddressPattern.Literal(IpAddress.v4(1));

  private final Arguments arguments =
      new Arguments(
          List.of(
              new Argument.Numeric(Extension.SPI, AT, AT, 5),
              new Argument.Address(Extension.DST6, AT, AT, ADDRESS),
              new Argument.InnerAddress(Extension.ISRC, AT, AT, ADDRESS, OptionalInt.of(8)),
              new Argument.Flag(Extension.INBOUND, AT)));

  @Test
  void areFoundByTheirSlot() {
    assertThat(arguments.has(Extension.DST)).isTrue();
    assertThat(arguments.has(Extension.DST6)).isTrue();
    assertThat(arguments.has(Extension.SRC)).isFalse();
    assertThat(arguments.address(Extension.DST)).contains(ADDRESS);
    assertThat(arguments.address(Extension.ISRC6)).contains(ADDRESS);
  }

  @Test
  void haveNumbersWhereTheyAreNumbers() {
    assertThat(arguments.number(Extension.SPI)).hasValue(5);
    assertThat(arguments.number(Extension.DST)).isEmpty();
    assertThat(arguments.number(Extension.REPLAY)).isEmpty();
    assertThat(arguments.address(Extension.SPI)).isEmpty();
  }

  @Test
  void theValueOfAFlagIsItsKeyword() {
    assertThat(arguments.get(Extension.INBOUND).orElseThrow().value()).isEqualTo(AT);
  }
}
