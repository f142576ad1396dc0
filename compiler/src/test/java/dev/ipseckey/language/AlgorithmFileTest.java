package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.language.Algorithm.KeySizes;
import dev.ipseckey.language.Algorithm.Kind;
import dev.ipseckey.language.AlgorithmFile.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in the shape of ipsecalgs(8). */
class AlgorithmFileTest {

  @Test
  void aRowHasSixFieldsOrMore() {
    assertThat(read("3|12|AES-CBC,aes|AES_CBC|128/128-256,64|16"))
        .containsExactly(
            new Algorithm(
                Kind.ENCRYPTION,
                12,
                List.of("aes-cbc", "aes"),
                new KeySizes.Range(128, 128, 256, 64),
                16,
                0,
                false));
    assertThat(read(" 3 | 16 | aes-ccm | - | 128, 192 | 16 | 16,3 | counter,valid "))
        .containsExactly(
            new Algorithm(
                Kind.ENCRYPTION,
                16,
                List.of("aes-ccm"),
                new KeySizes.OneOf(List.of(128, 192)),
                16,
                3,
                true));
  }

  @Test
  void theHeadOfASystemsTableIsPassedOver() {
    assertThat(
            read("# comment\nPROTO|2|AH|SYSTEM\n\nPKG|x\nALG|2|2|hmac-md5,md5|CKM_MD5|128|12\r\n"))
        .extracting(Algorithm::name)
        .containsExactly("hmac-md5");
  }

  @Test
  void aNameBelongsToOneAlgorithmOfItsKind() {
    assertThat(refused("3|12|aes|AES|128|16\n3|13|rijndael,AES|R|128|16\n2|12|aes|M|128|16\n"))
        .containsExactly("line 2: another algorithm is called aes already");
  }

  @Test
  void keyLengthsMayBeMissing() {
    assertThat(read("2|0|none|-|-|0").getFirst().keys().allows(0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3|12|aes|AES|128                  ; 6 to 8 fields",
        "3|12|aes|AES|128|16|||            ; 6 to 8 fields",
        "aes                               ; 6 to 8 fields",
        "4|12|aes|AES|128|16               ; neither 2 (AH) nor 3 (ESP)",
        "x|12|aes|AES|128|16               ; protocol is no number",
        "3|256|aes|AES|128|16              ; above 255",
        "3|-1|aes|AES|128|16               ; algorithm number is no number",
        "3|12||AES|128|16                  ; no name",
        "3|12|-|AES|128|16                 ; no name",
        "3|12|aes|AES|many|16              ; key length is no number",
        "3|12|aes|AES|128/64|16            ; default/low-high,increment",
        "3|12|aes|AES|128/128-256,0|16     ; increment is 0",
        "3|12|aes|AES|128/128-256,x|16     ; increment is no number",
        "3|12|aes|AES|128/256-128,64|16    ; is above the highest",
        "3|12|aes|AES|128-128/256,64|16    ; default/low-high,increment",
        "3|12|aes|AES|128|                 ; value length is no number",
        "3|12|aes|AES|99999999999|16       ; key length is no number",
        "3|12|aes|AES|128|16|16,salt       ; salt length is no number"
      })
  void aBadRowIsNamedWithItsLine(String row, String fault) {
    List<String> faults = refused("# first line\n" + row + "\n3|3|3des|D|192|8\n");
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).startsWith("line 2: ").contains(fault);
  }

  @Test
  void everyBadRowIsNamed() {
    assertThat(refused("x\n3|3|3des|D|192|8\ny"))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("line 1"),
            second -> assertThat(second).startsWith("line 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\n\n", "PROTO|2|AH|SYSTEM\n"})
  void aTableWithoutAlgorithmsIsRefused(String text) {
    assertThat(refused(text)).containsExactly("no algorithm in it");
  }

  private static List<Algorithm> read(String text) {
    return switch (AlgorithmFile.read(text)) {
      case Reading.Read(AlgorithmTable table) -> table.all();
      case Reading.Refused(List<String> faults) -> throw new AssertionError(faults);
    };
  }

  private static List<String> refused(String text) {
    return switch (AlgorithmFile.read(text)) {
      case Reading.Read(AlgorithmTable table) -> throw new AssertionError(table);
      case Reading.Refused(List<String> faults) -> faults;
    };
  }
}
