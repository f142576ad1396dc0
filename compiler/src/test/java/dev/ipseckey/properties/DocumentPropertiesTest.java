package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The properties of every text, each on the same samples, which are drawn and read once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentPropertiesTest {

  private static final int DOCUMENTS = Integer.getInteger("ipseckey.documents", 220_000);
  private static final long SEED = Long.getLong("ipseckey.seed", 20_261_128L);
  private static final int FEWEST_HITS = 100;

  private final Trial trial = new Trial();

  @BeforeAll
  void tryAll(TestReporter reporter) {
    trial.run(SEED, DOCUMENTS);
    reporter.publishEntry("properties", trial.toString());
  }

  @ParameterizedTest
  @EnumSource
  void holdsOfEveryDocument(Property property) {
    assertThat(trial.failures(property)).as("%s", property).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundInEnoughDocuments(DiagnosticId id) {
    assumeTrue(id.layer() == Layer.LEXICAL || id.layer() == Layer.ANALYSIS, "found by others");
    assertThat(trial.hits(id))
        .as(id.kebab())
        .isGreaterThanOrEqualTo(FEWEST_HITS * DOCUMENTS / 220_000);
  }

  /** A hundred thousand of 220,000. */
  @Test
  void enoughDocumentsAreFormatted() {
    assertThat(trial.formatted()).isGreaterThanOrEqualTo(DOCUMENTS / 22 * 10);
  }

  @Test
  void halfOfTheDocumentsAreMutatedFixtures() {
    assertThat(trial.samples(Sample.Kind.MUTATED_FIXTURE))
        .as("%s", trial)
        .isGreaterThanOrEqualTo(trial.samples() / 2);
  }
}
