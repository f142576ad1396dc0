package dev.ipseckey.command;

import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.model.IpAddress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Names of addresses from somebody who may not answer, as the name service when the network is
 * down: after some time in vain nobody is asked any more, and what is left is printed in numbers.
 */
final class PatientNames implements NameResolver {

  /** How long all the answers that bring no name may take together, nanoseconds. */
  static final long PATIENCE = 5_000_000_000L;

  private final NameResolver asked;
  private final Consumer<String> complaints;
  private final LongSupplier nanoseconds;
  private long lost;

  /**
   * @param complaints is told when the time is over
   * @param nanoseconds a clock
   */
  PatientNames(NameResolver asked, Consumer<String> complaints, LongSupplier nanoseconds) {
    this.asked = asked;
    this.complaints = complaints;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public Resolution resolve(String name) {
    return asked.resolve(name);
  }

  @Override
  public Optional<String> nameOf(IpAddress address) {
    if (lost > PATIENCE) {
      return Optional.empty();
    }
    long begin = nanoseconds.getAsLong();
    Optional<String> name = asked.nameOf(address);
    if (name.isEmpty()) {
      lost += nanoseconds.getAsLong() - begin;
      if (lost > PATIENCE) {
        complaints.accept(
            "warning: looking up the names of addresses takes too long; the others are printed in"
                + " numbers (-n looks up none)");
      }
    }
    return name;
  }
}
