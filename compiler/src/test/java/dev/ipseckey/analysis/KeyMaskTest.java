package dev.ipseckey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What of a line may be shown, by example; that nothing else is shown, the properties try on many
 * lines.
 */
class KeyMaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          add esp authkey d41fb744                     | add esp authkey XXXXXXXX
          add esp authkey d41f                         | add esp authkey XXXX
          add esp encrkey 0xd41f/12                    | add esp encrkey XXXXXX/12
          add esp authkey ghi                          | add esp authkey XXX
          add esp authkey d4 1f                        | add esp authkey XX XX
          add esp authkey "d4 1f" spi 5                | add esp authkey XXXXXXX spi 5
          add esp authkey 12/d41fb744                  | add esp authkey XXXXXXXXXXX
          add esp authkey é/8                          | add esp authkey X/8
          AUTHKEY d41fb7447                            | AUTHKEY XXXXXXXXX
          add esp spi 0x12345678                       | add esp spi 0x12345678
          add esp spi 0x1234567890                     | add esp spi 0xXXXXXXXXXX
          add esp src d41fb744 dst 2001:db8::1         | add esp src XXXXXXXX dst 2001:db8::1
          add esp d41fb744                             | add esp XXXXXXXX
          add esp "d41f b744"                          | add esp XXXXXXXXXXX
          add esp "d41f b74"                           | add esp "d41f b74"
          d41fb744 esp                                 | XXXXXXXX esp
          # old: d41fb744.                             | # old: XXXXXXXX.
          flush # d41fb744                             | flush # XXXXXXXX
          add esp srcidtype fqdn d41fb744.example      | add esp srcidtype fqdn XXXXXXXX.example
          add esp state d41fb744                       | add esp state XXXXXXXX
          flush d41fb74                                | flush d41fb74
          """)
  void keysAreHiddenAndOtherWordsShown(String line, String shown) {
    assertThat(shown(line)).isEqualTo(shown);
  }

  @Test
  void lineBreaksStayInSight() {
    assertThat(shown("add esp authkey \"d41f\\\nb744\"\n"))
        .isEqualTo("add esp authkey XXXXX\\\nXXXXX\n");
  }

  @Test
  void onlyPartOfALineCanBeShown() {
    Document document = Document.parse(SourceText.of("flush\nadd esp authkey d41fb744 spi 5\n"));
    KeyMask mask =
        KeyMask.of(new Analyser(AnalysisOptions.defaults()).analyse(document.lines().get(1)));
    assertThat(mask.show(new Span(14, 14))).isEqualTo("authkey XXXXXX");
  }

  @Test
  void textThatIsNoLineIsMaskedByItsRuns() {
    assertThat(KeyMask.mask("0123456 and 01234567, DEADBEEFx"))
        .isEqualTo("0123456 and XXXXXXXX, XXXXXXXXx");
  }

  private static String shown(String line) {
    return KeyMask.of(Analysed.of(line).line())
        .show(Document.parse(SourceText.of(line)).lines().getFirst().span());
  }
}
