package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With {@code --strict-compat} a run sends what the reference implementation sends, and ends as it
 * does.
 */
class ExecutionConformanceTest {

  @TempDir private Path folder;

  /**
   * Files of checks that the reference also ran, with the kernel's success as the answer to every
   * message.
   */
  static List<ConformanceCase> plainFiles() {
    return ConformanceTest.plainChecks().stream().filter(each -> each.has("exec")).toList();
  }

  static List<ConformanceCase> goodFiles() {
    return plainFiles().stream().filter(each -> each.verdict().equals("ok")).toList();
  }

  /** Runs with another answer of the kernel. */
  static List<ConformanceCase> refusals() {
    return ConformanceCase.all().stream()
        .filter(each -> each.has("reply") && !each.has("quirk"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodFiles")
  void sendsTheSameBytes(ConformanceCase each) throws IOException {
    Path trace = folder.resolve("trace");
    Outcome outcome =
        each.execute(
            folder, "--strict-compat", "--sadb", "accept:", "--trace-pfkey", trace.toString());

    assertThat(Files.readAllLines(trace).stream().map(ExecutionConformanceTest::withoutProcess))
        .as(outcome.err())
        .isEqualTo(each.messages());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plainFiles")
  void endsTheSameWay(ConformanceCase each) {
    Outcome outcome = each.execute(folder, "--strict-compat", "--sadb", "accept:");

    assertThat(outcome.status()).as(outcome.err()).isEqualTo(each.exitOfRun());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void reportsTheSameRefusals(ConformanceCase each) throws IOException {
    Path replies = Files.write(folder.resolve("replies"), replies(each));
    Path trace = folder.resolve("trace");
    Outcome outcome =
        each.run(
            folder,
            "--strict-compat",
            "--sadb",
            "replay:" + replies,
            "--trace-pfkey",
            trace.toString());

    assertThat(Files.readAllLines(trace).stream().map(ExecutionConformanceTest::withoutProcess))
        .isEqualTo(each.messages());
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(each.exit());
    switch (each.diagnostics().getFirst()) {
      case "sa-exists" -> assertThat(outcome.errors()).containsExactly("sa-exists");
      case "sa-not-found" -> assertThat(outcome.errors()).containsExactly("sa-not-found");
      case "kernel-error" -> assertThat(outcome.errors()).hasSize(1);
      default ->
          assertThat(outcome.err())
              .contains(
                  "One of the entered values is incorrect: Diagnostic code "
                      + each.reply().orElseThrow().get("diagnostic")
                      + ": ");
    }
  }

  /** The answers, as a recording: each message of the case with the errno of its answer. */
  private static List<String> replies(ConformanceCase each) {
    JsonObject reply = each.reply().orElseThrow();
    int nth = reply.has("nth") ? reply.get("nth").getAsInt() : 0;
    List<String> replies = new ArrayList<>();
    for (String message : each.messages()) {
      byte[] header = HexFormat.of().parseHex(message.substring(0, 32));
      header[4] = 2;
      header[5] = 0;
      if (nth == 0 || nth == replies.size() + 1) {
        header[2] = reply.get("errno").getAsByte();
        header[6] = reply.get("diagnostic").getAsByte();
      }
      replies.add(HexFormat.of().formatHex(header));
    }
    return replies;
  }

  private static String withoutProcess(String message) {
    return message.substring(0, 24) + "00000000" + message.substring(32);
  }

  @Test
  void theCorpusIsWhole() {
    assertThat(plainFiles()).hasSize(847);
    assertThat(goodFiles()).hasSize(342);
    assertThat(refusals()).hasSize(17);
  }
}
