package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words from the shell play the parts that the same words play in a file. */
class ShellWordsTest {

  private static List<String> roles(CommandLine line) {
    return line.words().stream().map(word -> word.text() + ":" + word.role()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flush",
        "flush esp",
        "flush eps x",
        "get esp spi 300 dst spi inbound src",
        "delete ah spi dst 192.0.2.1 bogus 3 dst 192.0.2.2",
        "add esp srcidtype fqdn spi dstidtype 3 label label dst authkey 0123 encap udp",
        "delete 3 SPI 5 proxyaddr x/8",
        "save all file",
        "monitor x",
        "help add",
        "frob esp spi 3"
      })
  void playTheSameParts(String text) {
    CommandLineReader reader = new CommandLineReader(false);
    reader.open(SourceText.of(text));
    reader.next();

    assertThat(roles(ShellWords.read(List.of(text.split(" "))))).isEqualTo(roles(reader.line()));
  }

  @Test
  void areTakenAsTheyAre() {
    List<String> words =
        List.of("get", "esp", "spi", "", "dst", "a b", "src", "\"x\"", "#", "\\", "é\n");
    CommandLine line = ShellWords.read(words);

    assertThat(line.words().stream().map(Word::text)).containsExactlyElementsOf(words);
    assertThat(line.diagnostics()).isEmpty();
    assertThat(line.isComment()).isFalse();
  }

  @Test
  void mayBeKeywordsWithBlanksInNoCase() {
    assertThat(roles(ShellWords.read(List.of("get", "esp", "spi 300"))))
        .last()
        .isEqualTo("spi 300:STRAY");
    assertThat(ShellWords.read(List.of()).wordCount()).isZero();
  }
}
