package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SA types, states, identity types, protocols and services by name. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({"ah, 2", "esp, 3", "all, 0", "ESP, 3", "Ah, 2"})
  void saTypesHaveNames(String name, int number) {
    assertThat(SaType.named(name)).contains(new SaType(number));
  }

  /** Letters that Unicode folds to ASCII ones are other letters here. */
  @ParameterizedTest
  @ValueSource(strings = {"", "es", "espx", "all ", "3", "e\u017fp"})
  void otherWordsAreNoSaType(String name) {
    assertThat(SaType.named(name)).isEmpty();
  }

  @Test
  void saTypesAreOneByte() {
    assertThat(new SaType(255).display()).isEqualTo("255");
    assertThatIllegalArgumentException().isThrownBy(() -> new SaType(256));
    assertThatIllegalArgumentException().isThrownBy(() -> new SaType(-1));
  }

  @ParameterizedTest
  @CsvSource({"0, all", "2, ah", "3, esp", "5, 5", "8, 8"})
  void saTypesAreShownByName(int number, String shown) {
    assertThat(new SaType(number).display()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"LARVAL, larval, 0", "MATURE, mature, 1", "DYING, dying, 2", "DEAD, dead, 3"})
  void statesHaveWordsAndNumbers(SaState state, String word, int number) {
    assertThat(state.word()).isEqualTo(word);
    assertThat(state.number()).isEqualTo(number);
    assertThat(SaState.all()).hasSize(4).element(number).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "prefix, PREFIX, 1",
    "fqdn, FQDN, 2",
    "domain, FQDN, 2",
    "domainname, FQDN, 2",
    "user_fqdn, USER_FQDN, 3",
    "mailbox, USER_FQDN, 3",
    "der_dn, DER_DN, 4",
    "der_gn, DER_GN, 5",
    "FQDN, FQDN, 2",
    "User_Fqdn, USER_FQDN, 3"
  })
  void identityTypesHaveNames(String name, IdentityType type, int number) {
    assertThat(IdentityType.named(name)).contains(type);
    assertThat(type.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fqdn,", "1", "keyid", "u\u017fer_fqdn", "doma\u0131n"})
  void otherWordsAreNoIdentityType(String name) {
    assertThat(IdentityType.named(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tcp, 6",
    "udp, 17",
    "icmp, 1",
    "ipip, 4",
    "encap, 4",
    "ipv6, 41",
    "icmp6, 58",
    "sctp, 132",
    "TCP, 6"
  })
  void protocolsThatPeopleWriteByName(String name, int number) {
    assertThat(WellKnownNumbers.protocol(name)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"http, 80", "ssh, 22", "ipsec-nat-t, 4500", "isakmp, 500"})
  void servicesThatPeopleWriteByName(String name, int number) {
    assertThat(WellKnownNumbers.service(name)).hasValue(number);
  }

  @Test
  void aProtocolIsNoService() {
    assertThat(WellKnownNumbers.service("tcp")).isEmpty();
    assertThat(WellKnownNumbers.protocol("http")).isEmpty();
  }
}
