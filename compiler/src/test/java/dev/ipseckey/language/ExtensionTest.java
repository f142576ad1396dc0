package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of extensions, written down a second time from ipseckey(8) and the specification of the
 * language.
 */
class ExtensionTest {

  /** Commands by the letters of the specification: A makes or changes an SA, L locates one. */
  private static final List<CommandName> A =
      List.of(CommandName.ADD, CommandName.UPDATE, CommandName.UPDATE_PAIR);

  private static final List<CommandName> L =
      List.of(CommandName.DELETE, CommandName.DELETE_PAIR, CommandName.GET);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SPI            | spi                                  | NUMBER         | 4294967295           | A L | SPI
          PAIR_SPI       | pair-spi                             | NUMBER         | 4294967295           | A-  | PAIR_SPI
          INBOUND        | inbound                              | FLAG           | 0                    | A L | INBOUND
          OUTBOUND       | outbound                             | FLAG           | 0                    | A L | OUTBOUND
          REPLAY         | replay                               | NUMBER         | 255                  | A   | REPLAY
          REPLAY_VALUE   | replay_value                         | NUMBER         | 4294967295           | A   | REPLAY_VALUE
          STATE          | state                                | STATE          | 0                    | A   | STATE
          AUTH_ALG       | auth_alg authalg                     | AUTH_ALGORITHM | 255                  | A   | AUTH_ALG
          ENCR_ALG       | encr_alg encralg                     | ENCR_ALGORITHM | 255                  | A   | ENCR_ALG
          SOFT_BYTES     | soft_bytes                           | NUMBER         | 18446744073709551615 | A   | SOFT_BYTES
          HARD_BYTES     | hard_bytes                           | NUMBER         | 18446744073709551615 | A   | HARD_BYTES
          SOFT_ADDTIME   | soft_addtime                         | NUMBER         | 18446744073709551615 | A   | SOFT_ADDTIME
          HARD_ADDTIME   | hard_addtime                         | NUMBER         | 18446744073709551615 | A   | HARD_ADDTIME
          SOFT_USETIME   | soft_usetime                         | NUMBER         | 18446744073709551615 | A   | SOFT_USETIME
          HARD_USETIME   | hard_usetime                         | NUMBER         | 18446744073709551615 | A   | HARD_USETIME
          IDLE_ADDTIME   | idle_addtime                         | NUMBER         | 4294967295           | A   | IDLE_ADDTIME
          IDLE_USETIME   | idle_usetime                         | NUMBER         | 4294967295           | A   | IDLE_USETIME
          SOFT_ALLOC     | soft_alloc                           | NUMBER         | 4294967295           | A   | SOFT_ALLOC
          HARD_ALLOC     | hard_alloc                           | NUMBER         | 4294967295           | A   | HARD_ALLOC
          SRC            | src saddr srcaddr                    | ADDRESS        | 0                    | A L | SRC
          SRC6           | src6 saddr6 srcaddr6                 | ADDRESS6       | 0                    | A L | SRC
          DST            | dst daddr dstaddr                    | ADDRESS        | 0                    | A L | DST
          DST6           | dst6 daddr6 dstaddr6                 | ADDRESS6       | 0                    | A L | DST
          SPORT          | sport                                | PORT           | 65535                | A L | SPORT
          DPORT          | dport                                | PORT           | 65535                | A L | DPORT
          PROTO          | proto ulp                            | PROTOCOL       | 255                  | A L | PROTO
          ENCAP          | encap                                | ENCAPSULATION  | 0                    | A   | ENCAP
          NAT_LOC        | nat_loc                              | ADDRESS        | 0                    | A   | NAT_LOC
          NAT_REM        | nat_rem                              | ADDRESS        | 0                    | A   | NAT_REM
          NAT_LPORT      | nat_lport                            | PORT           | 65535                | A   | NAT_LPORT
          NAT_RPORT      | nat_rport                            | PORT           | 65535                | A   | NAT_RPORT
          ISRC           | isrc innersrc proxyaddr proxy        | INNER_ADDRESS  | 0                    | A   | ISRC
          ISRC6          | isrc6 innersrc6 proxyaddr6 proxy6    | INNER_ADDRESS6 | 0                    | A   | ISRC
          IDST           | idst innerdst                        | INNER_ADDRESS  | 0                    | A   | IDST
          IDST6          | idst6 innerdst6                      | INNER_ADDRESS6 | 0                    | A   | IDST
          ISPORT         | isport innersport                    | PORT           | 65535                | A   | ISPORT
          IDPORT         | idport innerdport                    | PORT           | 65535                | A   | IDPORT
          IPROTO         | iproto iulp                          | PROTOCOL       | 255                  | A   | IPROTO
          AUTHKEY        | authkey                              | KEY            | 0                    | A   | AUTHKEY
          ENCRKEY        | encrkey                              | KEY            | 0                    | A   | ENCRKEY
          RESERVED_BITS  | reserved_bits                        | NUMBER         | 65535                | A   | RESERVED_BITS
          SRCIDTYPE      | srcidtype                            | IDENTITY       | 0                    | A   | SRCIDTYPE
          DSTIDTYPE      | dstidtype                            | IDENTITY       | 0                    | A   | DSTIDTYPE
          LABEL          | label                                | LABEL          | 0                    | A   | LABEL
          OUTER_LABEL    | outer-label                          | LABEL          | 0                    | A   | OUTER_LABEL
          IMPLICIT_LABEL | implicit-label                       | LABEL          | 0                    | A   | OUTER_LABEL
          """)
  void isWhatTheManualPageSays(
      Extension extension,
      String spellings,
      ValueKind kind,
      String max,
      String uses,
      Extension slot) {
    assertThat(extension.spellings()).isEqualTo(Arrays.asList(spellings.split(" ")));
    assertThat(extension.kind()).isEqualTo(kind);
    assertThat(Long.toUnsignedString(extension.max())).isEqualTo(max);
    assertThat(extension.slot()).isEqualTo(slot);
    for (CommandName command : CommandName.all()) {
      boolean usable =
          L.contains(command) && uses.contains("L")
              || A.contains(command) && !(uses.contains("-") && command == CommandName.UPDATE_PAIR);
      assertThat(extension.usableWith(command))
          .as("with %s", command.canonical())
          .isEqualTo(usable);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FLAGS, flags",
    "CURRENT_ALLOC, current_alloc",
    "CURRENT_BYTES, current_bytes",
    "CURRENT_ADDTIME, current_addtime",
    "CURRENT_USETIME, current_usetime",
    "DPD, dpd",
    "INTEG_LEVEL, integ_level",
    "INTEG_MAP, integ_map",
    "SENS_LEVEL, sens_level",
    "SENS_MAP, sens_map"
  })
  void reservedWordsTakeOneValueAndNoCommandTakesThem(Extension extension, String spelling) {
    assertThat(extension.isReserved()).isTrue();
    assertThat(extension.spellings()).containsExactly(spelling);
    assertThat(extension.kind().words()).isEqualTo(1);
    assertThat(CommandName.all()).noneMatch(extension::usableWith);
  }

  @Test
  void thereAreFortySixAndTheReservedOnes() {
    assertThat(Extension.all().stream().filter(extension -> !extension.isReserved())).hasSize(46);
    assertThat(Extension.all()).hasSize(56);
  }

  @Test
  void whatACommandCannotDoWithout() {
    Stream.of(A, L)
        .flatMap(List::stream)
        .forEach(
            command ->
                assertThat(Extension.requiredBy(command))
                    .containsExactly(Extension.SPI, Extension.DST));
    CommandName.all().stream()
        .filter(command -> !A.contains(command) && !L.contains(command))
        .forEach(command -> assertThat(Extension.requiredBy(command)).isEmpty());
  }

  @Test
  void innerValuesMakeATunnel() {
    assertThat(Extension.all().stream().filter(Extension::isInner))
        .containsExactlyInAnyOrder(
            Extension.ISRC,
            Extension.ISRC6,
            Extension.IDST,
            Extension.IDST6,
            Extension.ISPORT,
            Extension.IDPORT,
            Extension.IPROTO);
  }

  @Test
  void onlyReservedBitsHaveAnOrder() {
    for (Extension extension : Extension.all()) {
      assertThat(extension.mustPrecede().isPresent())
          .isEqualTo(extension == Extension.RESERVED_BITS);
    }
    assertThat(Extension.RESERVED_BITS.mustPrecede()).contains(Extension.ENCRKEY);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByEachSpellingAndNoOther(Extension extension) {
    for (String spelling : extension.spellings()) {
      assertThat(Extension.spelled(spelling)).contains(extension);
      assertThat(Extension.spelled(spelling.toUpperCase(Locale.ROOT))).isEmpty();
      assertThat(Extension.spelled(spelling + "x")).isEmpty();
    }
    assertThat(extension.meaning()).isNotBlank();
  }

  @Test
  void aSlotIsItsOwnSlot() {
    assertThat(Extension.all())
        .allSatisfy(extension -> assertThat(extension.slot().slot()).isEqualTo(extension.slot()));
  }

  @Test
  void spellingsForACommandAreThoseOfItsExtensions() {
    assertThat(Extension.spellingsFor(CommandName.GET))
        .contains("spi", "srcaddr6", "ulp", "inbound")
        .doesNotContain("authkey", "pair-spi", "flags");
    assertThat(Extension.spellingsFor(CommandName.UPDATE_PAIR))
        .contains("hard_bytes")
        .doesNotContain("pair-spi");
    assertThat(Extension.spellingsFor(CommandName.FLUSH)).isEmpty();
  }
}
