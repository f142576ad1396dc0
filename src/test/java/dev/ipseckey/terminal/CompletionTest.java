package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.help.Help;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be typed where. The cursor is at the end of the text. */
class CompletionTest {

  private static final Completion COMPLETION =
      new Completion(
          CommandName.all(),
          new Help(CommandName.all(), AlgorithmFile.shipped()),
          AlgorithmFile.shipped(),
          begun -> List.of(new Suggestion("keys", "")));

  private static List<String> at(String typed) {
    return COMPLETION.at(typed).stream().map(Suggestion::word).toList();
  }

  @Test
  void commandsStandAtTheStart() {
    assertThat(at("")).startsWith("add", "update").contains("monitor", "help").hasSize(14);
    assertThat(at("  up")).containsExactly("update", "update-pair");
    assertThat(at("fl")).containsExactly("flush");
    assertThat(at("flush esp\ned")).isEmpty();
  }

  @Test
  void aSynonymIsSuggestedOnceItIsBegun() {
    assertThat(at("")).doesNotContain("quit", "pmonitor");
    assertThat(at("q")).containsExactly("quit");
    assertThat(at("p")).containsExactly("passive_monitor");
    assertThat(at("pm")).containsExactly("pmonitor");
    assertThat(at("add esp srcad")).containsExactly("srcaddr", "srcaddr6");
  }

  @Test
  void anSaTypeFollowsItsCommand() {
    assertThat(at("add ")).containsExactly("ah", "esp");
    assertThat(at("add e")).containsExactly("esp");
    assertThat(at("flush ")).containsExactly("all", "ah", "esp");
    assertThat(at("dump a")).containsExactly("all", "ah");
    assertThat(at("flush esp ")).isEmpty();
  }

  @Test
  void keywordsAreThoseThatTheCommandTakes() {
    assertThat(at("get esp "))
        .containsExactlyInAnyOrderElementsOf(Extension.canonicalFor(CommandName.GET));
    assertThat(at("add esp "))
        .containsExactlyInAnyOrderElementsOf(Extension.canonicalFor(CommandName.ADD));
    assertThat(at("delete esp a")).isEmpty();
    assertThat(at("update-pair esp pa")).isEmpty();
    assertThat(at("add esp f")).isEmpty();
    assertThat(at("add ah enc")).containsExactly("encap");
    assertThat(at("add esp enc")).containsExactly("encr_alg", "encrkey", "encap");
  }

  @Test
  void keywordsAreThoseNotGivenYet() {
    assertThat(at("get esp spi 1 ")).contains("dst").doesNotContain("spi");
    assertThat(at("get esp src6 ::1 sr")).isEmpty();
    assertThat(at("add esp saddr 10.0.0.1 dst 10.0.0.2 sr")).containsExactly("srcidtype");
    assertThat(at("add esp inbound ")).contains("outbound").doesNotContain("inbound");
  }

  @Test
  void valuesAreThoseOfTheirKeyword() {
    assertThat(at("add esp state ")).containsExactly("larval", "mature", "dying", "dead");
    assertThat(at("add esp encr_alg aes")).contains("aes-cbc").doesNotContain("hmac-sha1");
    assertThat(at("add esp authalg hmac-sha2")).containsExactly("hmac-sha256");
    assertThat(at("add esp encralg 3d")).containsExactly("3des-cbc");
    assertThat(at("add esp encap ")).containsExactly("udp");
    assertThat(at("add esp srcidtype ")).startsWith("prefix", "fqdn");
    assertThat(at("add esp srcidtype fqdn ")).isEmpty();
    assertThat(at("add esp srcidtype fqdn host ")).contains("spi");
  }

  @Test
  void nobodyGuessesNumbersAddressesAndKeys() {
    for (String keyword : List.of("spi", "dst", "authkey", "proto", "sport", "label")) {
      assertThat(at("add esp " + keyword + " ")).as(keyword).isEmpty();
    }
    assertThat(at("get esp dst s")).isEmpty();
  }

  @Test
  void aContinuedCommandIsOne() {
    assertThat(at("add esp spi 1 \\\n  dst 10.0.0.1 \\\n  encr_")).containsExactly("encr_alg");
  }

  @Test
  void filesFollowSaveAndLoadOnly() {
    assertThat(at("load ")).containsExactly("keys");
    assertThat(at("save esp k")).containsExactly("keys");
    assertThat(at("save esp keys ")).isEmpty();
    assertThat(at("save ")).containsExactly("all", "ah", "esp");
    assertThat(at("dump esp k")).isEmpty();
  }

  @Test
  void helpHasItsTopics() {
    assertThat(at("help att")).containsExactly("attr");
    assertThat(at("? encr")).containsExactly("encr_alg", "encralg", "encrkey");
    assertThat(at("help add ")).isEmpty();
  }

  @Test
  void nothingStandsElsewhere() {
    assertThat(at("# ad")).isEmpty();
    assertThat(at("frob ")).isEmpty();
    assertThat(at("\"ad")).isEmpty();
    assertThat(at("monitor ")).isEmpty();
    assertThat(at("exit ")).isEmpty();
  }

  @Test
  void eachWordSaysWhatItIs() {
    assertThat(COMPLETION.at("flu"))
        .containsExactly(new Suggestion("flush", CommandName.FLUSH.purpose()));
    assertThat(COMPLETION.at("add esp authk"))
        .containsExactly(new Suggestion("authkey", Extension.AUTHKEY.meaning()));
  }
}
