package dev.ipseckey.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.generate.PairedKeyFile;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file as a careful engineer would write it. */
class CarefulFileTest {

  private static final int SAS = 2000;

  @Test
  void nothingIsSaidOfIt() {
    assertThat(Linted.byDefault(SourceText.of(carefulFile())).lines()).isEmpty();
  }

  @Test
  void oneSaLessAndItsPairIsMissed() {
    String text = new String(carefulFile(), StandardCharsets.US_ASCII);
    String shorter = text.substring(0, text.lastIndexOf("add esp"));

    assertThat(Linted.byDefault(SourceText.of(shorter)).ids())
        .containsExactly(DiagnosticId.ONE_WAY_SA);
  }

  private static byte[] carefulFile() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PairedKeyFile.write(SAS, file);
    return file.toByteArray();
  }
}
