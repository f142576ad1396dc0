package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.language.Algorithm.KeySizes;
import dev.ipseckey.language.Algorithm.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped algorithms, written down a second time from the specification of the language. */
class AlgorithmTableTest {

  private static final AlgorithmTable SHIPPED = AlgorithmFile.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AUTHENTICATION |  0 | none any                                           |             |  0 | 0 | -
          AUTHENTICATION |  2 | hmac-md5 md5                                       | 128         | 12 | 0 | -
          AUTHENTICATION |  3 | hmac-sha1 sha sha1 sha-1 hmac-sha hmac-sha-1       | 160         | 12 | 0 | -
          AUTHENTICATION |  5 | hmac-sha256 sha256 sha-256 hmac-sha-256            | 256         | 16 | 0 | -
          AUTHENTICATION |  6 | hmac-sha384 sha384 sha-384 hmac-sha-384            | 384         | 24 | 0 | -
          AUTHENTICATION |  7 | hmac-sha512 sha512 sha-512 hmac-sha-512            | 512         | 32 | 0 | -
          ENCRYPTION     |  0 | any                                                |             |  0 | 0 | -
          ENCRYPTION     |  2 | des-cbc des                                        | 64          |  8 | 0 | -
          ENCRYPTION     |  3 | 3des-cbc 3des                                      | 192         |  8 | 0 | -
          ENCRYPTION     |  7 | blowfish-cbc blowfish                              | 128         |  8 | 0 | -
          ENCRYPTION     | 11 | null                                               | 0           |  1 | 0 | -
          ENCRYPTION     | 12 | aes-cbc aes                                        | 128 192 256 | 16 | 0 | -
          ENCRYPTION     | 14 | aes-ccm8                                           | 128 192 256 | 16 | 3 | counter
          ENCRYPTION     | 15 | aes-ccm12                                          | 128 192 256 | 16 | 3 | counter
          ENCRYPTION     | 16 | aes-ccm aes-ccm16                                  | 128 192 256 | 16 | 3 | counter
          ENCRYPTION     | 18 | aes-gcm8                                           | 128 192 256 | 16 | 4 | counter
          ENCRYPTION     | 19 | aes-gcm12                                          | 128 192 256 | 16 | 4 | counter
          ENCRYPTION     | 20 | aes-gcm aes-gcm16                                  | 128 192 256 | 16 | 4 | counter
          ENCRYPTION     | 22 | camellia-cbc camellia                              | 128 192 256 | 16 | 0 | -
          """)
  void isWhatTheSpecificationSays(
      Kind kind, int number, String names, String bits, int block, int salt, String counter) {
    Algorithm algorithm = SHIPPED.numbered(kind, number).orElseThrow();
    assertThat(algorithm.names()).isEqualTo(Arrays.asList(names.split(" ")));
    assertThat(algorithm.name()).isEqualTo(names.split(" ")[0]);
    assertThat(algorithm.blockBytes()).isEqualTo(block);
    assertThat(algorithm.saltBytes()).isEqualTo(salt);
    assertThat(algorithm.counterMode()).isEqualTo(counter.equals("counter"));
    List<Integer> allowed =
        bits == null ? List.of() : Arrays.stream(bits.split(" ")).map(Integer::valueOf).toList();
    assertThat(IntStream.rangeClosed(0, 1024).filter(algorithm.keys()::allows).boxed())
        .isEqualTo(allowed);
  }

  @Test
  void thereAreNoOthers() {
    assertThat(SHIPPED.all(Kind.AUTHENTICATION)).hasSize(6);
    assertThat(SHIPPED.all(Kind.ENCRYPTION)).hasSize(13);
    assertThat(SHIPPED.all()).hasSize(19);
  }

  @Test
  void theReferenceHasNoCamelliaAndAllOthers() {
    AlgorithmTable reference = AlgorithmFile.reference();
    assertThat(reference.named(Kind.ENCRYPTION, "camellia")).isEmpty();
    assertThat(reference.numbered(Kind.ENCRYPTION, 22)).isEmpty();
    assertThat(reference.all()).hasSize(18).isSubsetOf(SHIPPED.all());
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void isFoundByEachNameInAnyCaseAndByNoOther(Algorithm algorithm) {
    for (String name : algorithm.names()) {
      assertThat(SHIPPED.named(algorithm.kind(), name)).contains(algorithm);
      assertThat(SHIPPED.named(algorithm.kind(), name.toUpperCase(Locale.ROOT)))
          .contains(algorithm);
      assertThat(SHIPPED.named(algorithm.kind(), name + "x")).isEmpty();
      byte[] text = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
      assertThat(SHIPPED.named(algorithm.kind(), text, 1, text.length - 1)).contains(algorithm);
    }
  }

  static List<Algorithm> algorithms() {
    return SHIPPED.all();
  }

  @Test
  void kindsAreKeptApart() {
    assertThat(SHIPPED.named(Kind.AUTHENTICATION, "aes")).isEmpty();
    assertThat(SHIPPED.named(Kind.ENCRYPTION, "sha256")).isEmpty();
    assertThat(SHIPPED.named(Kind.AUTHENTICATION, "")).isEmpty();
  }

  @Test
  void namesAreSorted() {
    assertThat(SHIPPED.names(Kind.ENCRYPTION))
        .isSorted()
        .contains("aes", "aes-cbc", "null")
        .doesNotContain("sha1");
  }

  @Test
  void aRangeOfKeyLengthsGoesInSteps() {
    KeySizes sizes = new KeySizes.Range(128, 32, 448, 8);
    assertThat(List.of(32, 40, 448)).allMatch(sizes::allows);
    assertThat(List.of(0, 24, 33, 456)).noneMatch(sizes::allows);
  }

  @Test
  void anEmptyTableKnowsNothing() {
    assertThat(new AlgorithmTable(List.of()).named(Kind.ENCRYPTION, "aes")).isEmpty();
  }
}
