package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.generate.AssociationFiles;
import dev.ipseckey.generate.KeyFile;
import dev.ipseckey.generate.KeyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Of every fix of every fixture and of many random texts, those of the lint rules too: no other
 * command means something else after it, or is lost, or is found faulty; and if it is safe, its
 * diagnostic is gone, and a command without an error sends what it sent, or does the same to an
 * SADB.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixPropertiesTest {

  private static final int DOCUMENTS = Integer.getInteger("ipseckey.documents", 220_000) / 300;
  private static final long SEED = Long.getLong("ipseckey.seed", 20_261_128L) + 7;
  private static final int FILES = 5;
  private static final int SAS = 8;
  private static final int FAULTS_SHOWN = 20;

  private final FixTrial trial = new FixTrial();

  @BeforeAll
  void makeAll() {
    for (KeyFile file : KeyFiles.all()) {
      trial.run(file.text(), file.options());
    }
    AssociationFiles files = new AssociationFiles(SEED);
    for (int i = 0; i < FILES; i++) {
      trial.run(files.next(SAS).getBytes(StandardCharsets.UTF_8), AnalysisOptions.defaults());
    }
    for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
      Sample sample = Sample.draw(seed);
      trial.run(sample.text(), sample.options());
    }
  }

  @Test
  void changeNothingElse() {
    List<String> faults = trial.faults();
    assertThat(faults.subList(0, Math.min(FAULTS_SHOWN, faults.size())))
        .as("%d faults", faults.size())
        .isEmpty();
  }

  @Test
  void areShownEachAndTriedEach() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fixes"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".fixed.keys"))
              .toList();
      List<String> tried =
          trial.tried().keySet().stream()
              .filter(id -> id.layer() != Layer.LINT) // its rules have pages of their own
              .map(DiagnosticId::kebab)
              .toList();
      assertThat(tried).allMatch(id -> names.stream().anyMatch(name -> name.startsWith(id)));
      assertThat(names).allMatch(name -> tried.stream().anyMatch(name::startsWith));
    }
  }
}
