package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ipseckey.generate.KeyFile;
import dev.ipseckey.generate.KeyFiles;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of random texts holds of each fixture as it is. */
class FixturesPropertiesTest {

  @TestFactory
  Stream<DynamicTest> everyPropertyHolds() {
    return Stream.concat(KeyFiles.all().stream(), KeyFiles.rare().stream())
        .map(file -> dynamicTest(file.name(), () -> check(file)));
  }

  private static void check(KeyFile file) {
    Reading reading =
        new Reading(
            new Sample(
                0,
                Sample.Kind.MUTATED_FIXTURE,
                file.text(),
                file.options(),
                Optional.empty(),
                false));
    for (Property property : Property.values()) {
      assertThat(property.fault(reading)).as("%s", property).isEmpty();
    }
  }
}
