package dev.ipseckey.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a command leaves out and what it implies; the bytes themselves are held against the recorded
 * ones in the program's tests.
 */
class MessageBuilderTest {

  private static final int PID = 4711;

  private static Message message(String text) {
    Command.OnSa command = Commands.onSa(text);
    return new MessageBuilder(PID)
        .message(command, new Expansion(false).routes(command.arguments()).getFirst(), 7);
  }

  private static SaExtension sa(String text) {
    return message(text).first(SaExtension.class).orElseThrow();
  }

  private static AddressExtension address(String text, ExtensionType kind) {
    return message(text).address(kind).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "add,ADD",
    "update,UPDATE",
    "update-pair,X_UPDATEPAIR",
    "delete,DELETE",
    "delete-pair,X_DELPAIR",
    "get,GET"
  })
  void eachCommandHasItsMessage(String command, MessageType type) {
    String needed = command.equals("add") ? " auth_alg sha1 authkey " + Commands.KEY : "";
    Message message = message(command + " 9 spi 300 dst 192.0.2.1" + needed);

    assertThat(message.header().messageType()).contains(type);
    assertThat(message.header().saType()).isEqualTo(9);
    assertThat(message.header().sequence()).isEqualTo(7);
    assertThat(message.header().pid()).isEqualTo(PID);
  }

  @Test
  void fillsIn() {
    SaExtension esp = sa("update esp spi 300 dst 192.0.2.1");
    assertThat(esp).isEqualTo(new SaExtension(300, 0, 1, 0, 11, 0));
    assertThat(sa("update ah spi 300 dst 192.0.2.1").encryption()).isZero();
    assertThat(sa("get esp spi 300 dst 192.0.2.1")).isEqualTo(new SaExtension(300, 0, 0, 0, 0, 0));
    assertThat(
            address("update ah spi 300 dst 192.0.2.1", ExtensionType.ADDRESS_SRC)
                .address()
                .family())
        .isEqualTo(SocketAddress.FAMILY_INET6);
  }

  @ParameterizedTest
  @CsvSource({
    "inbound, X_INBOUND",
    "outbound, X_OUTBOUND",
    "pair-spi 301, X_PAIRED",
    "iproto 6, X_TUNNEL",
    "isport 0, X_TUNNEL",
    "idst 10.0.0.0/8, X_TUNNEL",
    "encap udp nat_loc 192.0.2.9, X_NATT_LOC",
    "encap udp nat_rport 4500, X_NATT_REM"
  })
  void derivesFlags(String words, SaFlag flag) {
    assertThat(sa("update esp spi 300 dst 192.0.2.1 " + words).flags()).isEqualTo(flag.bit());
  }

  @Test
  void countsPrefixesInIpv6Terms() {
    assertThat(
            address(
                    "update esp spi 300 dst 192.0.2.1 isrc 10.0.0.0/8",
                    ExtensionType.X_ADDRESS_INNER_SRC)
                .prefixLength())
        .isEqualTo(104);
    assertThat(
            address(
                    "update esp spi 300 dst 192.0.2.1 isrc 10.0.0.0",
                    ExtensionType.X_ADDRESS_INNER_SRC)
                .prefixLength())
        .isEqualTo(128);
    assertThat(
            address(
                    "update esp spi 300 dst 192.0.2.1 isrc 2001:db8::/32",
                    ExtensionType.X_ADDRESS_INNER_SRC)
                .prefixLength())
        .isEqualTo(32);
    assertThat(
            address(
                    "update esp spi 300 dst 192.0.2.1 isrc 10.0.0.0/8",
                    ExtensionType.X_ADDRESS_INNER_DST)
                .prefixLength())
        .isZero();
  }

  @Test
  void tellsAPortWithoutAnAddressInIpv4() {
    AddressExtension port =
        address(
            "update esp spi 300 dst 192.0.2.1 encap udp nat_lport 4500",
            ExtensionType.X_ADDRESS_NATT_LOC);
    assertThat(port.address())
        .isInstanceOfSatisfying(
            SocketAddress.Inet.class, inet -> assertThat(inet.port()).isEqualTo(4500));
    assertThat(port.words()).isEqualTo(3);
  }

  @Test
  void findsByPortOnlyInThePlaceOfAnAddress() {
    assertThat(kinds("get ah spi 300 dst 192.0.2.1 sport 80 dport 81 proto 6"))
        .containsExactly(1, 6, 5);
    assertThat(kinds("get ah src 192.0.2.2 dst 192.0.2.1 sport 80 spi 300"))
        .containsExactly(5, 6, 1);
    assertThat(
            address("get ah spi 300 dst 192.0.2.1 sport 80 proto 6", ExtensionType.ADDRESS_SRC)
                .protocol())
        .isEqualTo(6);
  }

  private static List<Integer> kinds(String text) {
    return message(text).extensions().stream().map(Extension::number).toList();
  }

  @Test
  void keepsTheWholeWidthOfNumbers() {
    Message message =
        message(
            "update ah spi 0xffffffff dst 192.0.2.1 hard_bytes 0xffffffffffffffff hard_alloc 0xffffffff idle_usetime 5");

    assertThat(message.lifetime(ExtensionType.LIFETIME_HARD))
        .contains(new LifetimeExtension(ExtensionType.LIFETIME_HARD, -1, -1, 0, 0));
    assertThat(message.lifetime(ExtensionType.X_LIFETIME_IDLE))
        .contains(new LifetimeExtension(ExtensionType.X_LIFETIME_IDLE, 0, 0, 0, 5));
    assertThat(message.lifetime(ExtensionType.LIFETIME_SOFT)).isEmpty();
  }

  @Test
  void takesIdentitiesOfAnyType() {
    IdentityExtension identity =
        message("update ah spi 300 dst 192.0.2.1 dstidtype 6 \"a b\"")
            .identity(ExtensionType.IDENTITY_DST)
            .orElseThrow();
    assertThat(identity.identityType()).isEqualTo(6);
    assertThat(identity.words()).isEqualTo(3);
  }

  @Test
  void writesLabelsAsTheyArePrinted() {
    List<SensitivityExtension> labels =
        message(
                "update esp spi 300 dst 192.0.2.1 label 0x1-2-3-ffffffffffffffff implicit-label 0x4-5")
            .extensions()
            .stream()
            .filter(SensitivityExtension.class::isInstance)
            .map(SensitivityExtension.class::cast)
            .toList();

    assertThat(labels)
        .containsExactly(
            new SensitivityExtension(
                ExtensionType.SENSITIVITY, 1, 2, 0, 0, List.of(3L, -1L), List.of()),
            new SensitivityExtension(ExtensionType.X_OUTER_SENS, 4, 5, 0, 1, List.of(), List.of()));
  }
}
