package dev.ipseckey.pfkey.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded case that is no quirk, not undefined and free of error texts, byte for byte. */
class RecordedOutputTest {

  static List<OutputCase> clean() {
    return OutputCase.all().stream().filter(OutputCase::isClean).toList();
  }

  /** Cases whose text ours writes too, strict or not. */
  static List<OutputCase> ours() {
    return clean().stream().filter(recorded -> !recorded.has("strict_only")).toList();
  }

  @Test
  void noneIsMissing() {
    assertThat(OutputCase.all()).hasSize(226);
    assertThat(clean()).hasSize(185);
    assertThat(ours()).hasSize(174);
  }

  @ParameterizedTest
  @MethodSource("clean")
  void strict(OutputCase recorded) {
    check(recorded, SaveStyle.REFERENCE);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void ours(OutputCase recorded) {
    check(recorded, SaveStyle.LOADABLE);
  }

  private static void check(OutputCase recorded, SaveStyle style) {
    Session.Printed printed = Session.print(recorded, style);
    assertThat(withoutDiagnosticText(printed.stdout())).isEqualTo(recorded.stdout());
    assertThat(printed.file()).isEqualTo(recorded.text("file").orElse(""));
  }

  /** The corpus leaves the words behind a diagnostic code out. */
  static String withoutDiagnosticText(String text) {
    return text.replaceAll("(?m)^(  Diagnostic code \\d+:  ).*\\.$", "$1<text>.");
  }
}
