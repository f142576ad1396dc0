package dev.ipseckey.pfkey.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What ours prints where the reference should not be followed: one test for each quirk of the
 * corpus.
 */
class QuirksTest {

  /**
   * Quirks that another part decides on; what is printed of the same messages is the same, and the
   * tests say so.
   */
  private static final Set<String> TESTED =
      Set.of(
          "aborts",
          "block-inside-file",
          "exit-0",
          "extra-words-ignored",
          "integer-truncation",
          "integer-wrap",
          "last-wins",
          "no-newline",
          "old-file-mode",
          "partial-file",
          "ports-dropped",
          "proto-lost",
          "reads-past-end",
          "split-line",
          "stops-at-first",
          "system-error-text",
          "type-unchecked",
          "undefined",
          "warning-on-stdout",
          "zero-length");

  @Test
  void noneIsForgotten() {
    assertThat(
            OutputCase.all().stream()
                .map(OutputCase::quirk)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()))
        .isEqualTo(TESTED);
  }

  private static Session.Printed print(String id) {
    return Session.print(OutputCase.named(id), SaveStyle.LOADABLE);
  }

  private static String stdout(String id) {
    return print(id).stdout();
  }

  private static List<String> lines(String id, String tag) {
    return Session.lines(stdout(id), tag);
  }

  @Test
  void integerTruncation() {
    assertThat(stdout("life-secs-q1"))
        .contains(
            "SLT: 4294967296 seconds (49710.27 days) of post-add lifetime.\n",
            "SLT: 4294967357 seconds (49710.27 days) of post-add lifetime.\n",
            "ILT: 4294967296 seconds (49710.27 days) of post-use lifetime.\n");
    assertThat(stdout("life-left-over-32-bits-61"))
        .contains(
            "HLT: Hard expiration occurs in 4294967357 seconds (49710.27 days)\nHLT: Time of expiration: Sun Dec 30 20:14:17 2159.\n");
    assertThat(stdout("life-left-far"))
        .contains(
            "HLT: Hard expiration occurs in 250000000000 seconds (2893518.52 days)\nHLT: Time of expiration: Wed Jan 30 02:11:40 9946.\n");
  }

  @Test
  void integerTruncationOfIdentities() {
    assertThat(lines("ident-uid-cut", "SID: Source"))
        .containsExactly(
            "SID: Source identity, uid=2147483648, type FQDN",
            "SID: Source identity, uid=4294967301, type FQDN",
            "SID: Source identity, uid=18446744073709551615, type FQDN");
    assertThat(lines("ident-type-cut", "SID: Source"))
        .containsExactly(
            "SID: Source identity, uid=0, type <unknown 65535>",
            "SID: Source identity, uid=0, type <unknown 258>");
  }

  @Test
  void integerWrap() {
    assertThat(stdout("life-left-wraps"))
        .endsWith(
            """
            HLT: 18446744073709551615 seconds (213503982334601.28 days) of post-add lifetime.
            HLT: 0 seconds of post-use lifetime.
            HLT: Hard expiration occurs in 18446744073709551615 seconds (213503982334601.28 days)
            HLT: Time of expiration: <time conversion failed>.
            """);
    assertThat(stdout("life-left-wraps-v"))
        .endsWith(
            "SLT: Time of expiration: <time conversion failed>.\nSLT: \t(raw time value 18446744075410298715)\n");
  }

  @Test
  void undefinedDates() {
    assertThat(stdout("life-left-63-bits"))
        .contains("Time of expiration: <time conversion failed>.\n");
    assertThat(stdout("life-date-year-overflow")).contains("<time conversion failed>");
  }

  @Test
  void lastWins() {
    assertThat(stdout("life-twice")).isEqualTo(OutputCase.named("life-twice").stdout());
  }

  @Test
  void noNewline() {
    for (String id : List.of("addr-family-q1", "addr-family-q2")) {
      assertThat(stdout(id))
          .isEqualTo(OutputCase.named(id).stdout().replace("SRC: DST:", "SRC: \nDST:"));
    }
    assertThat(stdout("addr-family-unknown-names"))
        .endsWith(
            "SRC: Source address (proto=0/<unspecified>)\nSRC: \nDST: Destination address (proto=0/<unspecified>)\nDST: \n");
  }

  @Test
  void readsPastEnd() {
    Session.Printed key = print("key-bits-beyond-extension");
    assertThat(key.stdout())
        .contains("EKY: 202122232425262728292a2b2c2d2e2f/192\nSA: SADB_ASSOC spi=0x99,");
    assertThat(key.warnings())
        .containsExactly("KEY_ENCRYPT has fewer bytes than its count of bits needs");
    assertThat(stdout("ident-unterminated")).contains("SID: abcdefgh\nDID: Destination");
    Session.Printed beyond = print("len-ext-beyond");
    assertThat(beyond.stdout()).endsWith("SA: flags=0x0 < >\n");
    assertThat(beyond.warnings())
        .containsExactly("the message is not as long as its header says (40 bytes)");
  }

  @Test
  void readsPastEndOfAHugeMessage() {
    Session.Printed big = print("get-big");
    assertThat(big.stdout())
        .startsWith("Base message (version 2) type GET, SA type ESP.\nMessage length 8376 bytes,");
    assertThat(big.warnings()).isEmpty();
  }

  @Test
  void zeroLength() {
    Session.Printed printed = print("zero-length-sa");
    assertThat(printed.stdout())
        .isEqualTo(
            "Base message (version 2) type GET, SA type ESP.\nMessage length 32 bytes, seq=1, pid=4711.\n");
    assertThat(printed.warnings())
        .containsExactly("the message is not as long as its header says (32 bytes)");
  }

  @Test
  void splitLine() {
    for (String id : List.of("mon-events-v", "mon-events-nv")) {
      assertThat(stdout(id)).isEqualTo(blockFirst(OutputCase.named(id).stdout()));
    }
    // At the prompt the program adds the line that follows ^C.
    assertThat(stdout("mon-prompt-v") + "\n")
        .isEqualTo(blockFirst(OutputCase.named("mon-prompt-v").stdout()));
  }

  private static String blockFirst(String recorded) {
    return recorded
        .replaceFirst("^Actively", "")
        .replaceFirst("\n monitoring the", "\nActively monitoring the");
  }

  @Test
  void blockInsideFile() {
    for (String id : List.of("save-option-v", "save-v")) {
      String recorded = OutputCase.named(id).stdout();
      int header = recorded.indexOf("VERBOSE");
      int body = recorded.indexOf("# begin assoc");
      assertThat(stdout(id))
          .isEqualTo(
              recorded.substring(header, body)
                  + recorded.substring(0, header)
                  + recorded.substring(body));
    }
  }

  @Test
  void protoLost() {
    assertThat(stdout("save-proto-differ"))
        .contains("# begin assoc\n# left out, only one can be given: proto 17\nadd esp  \\\n")
        .contains("    proto 6 \\\n    src 192.0.2.7 \\\n    dst 192.0.2.9 \\\n");
  }

  @Test
  void aborts() {
    Session.Printed printed =
        Session.print(OutputCase.named("save-error-midway-replay"), SaveStyle.REFERENCE);
    String recorded = OutputCase.named("save-error-midway-replay").text("file").orElseThrow();
    assertThat(printed.file())
        .startsWith(recorded)
        .contains("spi 0x9 ")
        .doesNotContain("replay_value")
        .endsWith("\n\n# end assoc\n\n");
  }

  @Test
  void systemErrorText() {
    StringBuilder out = new StringBuilder();
    HeaderLines.append(new Header(2, 10, 12, 3, 0, 1, 4711), 16, out);
    assertThat(out.toString())
        .contains("Error Not enough space from PF_KEY.\n  Diagnostic code 0:  ");
    for (String id : List.of("dump-fails-12-0", "dump-fails-midway")) {
      assertThat(stdout(id)).isEqualTo(OutputCase.named(id).stdout());
    }
  }

  @Test
  void warningOnStdout() {
    String recorded = OutputCase.named("v-add-gcm").stdout();
    assertThat(stdout("v-add-gcm")).isEqualTo(recorded.substring(recorded.indexOf("VERBOSE")));
  }

  /**
   * Words, exit status, file modes and which messages are asked for or looked at are decided
   * elsewhere.
   */
  @Test
  void notDecidedByThePrinter() {
    for (String id :
        List.of(
            "mon-extra-words",
            "save-three-words",
            "save-file-exists",
            "save-fails-file",
            "dump-own-other-type",
            "dump-own-flush-seq0",
            "v-delete-ports")) {
      Session.Printed printed = print(id);
      assertThat(printed.stdout()).as(id).isEqualTo(OutputCase.named(id).stdout());
      assertThat(printed.file()).as(id).isEqualTo(OutputCase.named(id).text("file").orElse(""));
    }
    assertThat(stdout("get-one-of-two")).isEmpty();
    assertThat(OutputCase.named("delete-no-dst").stdout()).startsWith(stdout("delete-no-dst"));
  }
}
