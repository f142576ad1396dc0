package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientNamesTest {

  private static final long SECOND = 1_000_000_000;

  private final List<String> complaints = new ArrayList<>();
  private long now;
  private int asked;

  /** A name service that takes its time for each address, and knows the odd ones. */
  private PatientNames names(long seconds) {
    NameResolver slow =
        new NameResolver() {
          @Override
          public Resolution resolve(String name) {
            return new Resolution.NotFound();
          }

          @Override
          public Optional<String> nameOf(IpAddress address) {
            asked++;
            now += seconds * SECOND;
            return address.low() % 2 == 0 ? Optional.empty() : Optional.of("host");
          }
        };
    return new PatientNames(slow, complaints::add, () -> now);
  }

  private static IpAddress address(int number) {
    return new IpAddress(0, number);
  }

  @Test
  void nobodyIsAskedAnyMoreWhenThatTakesTooLong() {
    PatientNames names = names(2);
    for (int i = 0; i < 10; i++) {
      assertThat(names.nameOf(address(2 * i))).isEmpty();
    }
    assertThat(asked).isEqualTo(3);
    assertThat(complaints).singleElement().asString().contains("takes too long");
  }

  @Test
  void namesThatAreFoundMayTakeTime() {
    PatientNames names = names(2);
    for (int i = 0; i < 10; i++) {
      assertThat(names.nameOf(address(2 * i + 1))).contains("host");
    }
    assertThat(complaints).isEmpty();
  }
}
