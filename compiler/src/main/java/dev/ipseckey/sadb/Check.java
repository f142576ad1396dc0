package dev.ipseckey.sadb;

import java.util.List;
import java.util.Optional;

/**
 * One step of a validation. Steps run in the order of the kernel; the first refusal is the answer.
 */
@FunctionalInterface
interface Check<C> {

  Optional<Refusal> of(C context);

  static <C> Optional<Refusal> first(List<Check<C>> checks, C context) {
    // By number: this runs many times for each message, and an iterator is garbage.
    for (int i = 0; i < checks.size(); i++) {
      Optional<Refusal> refusal = checks.get(i).of(context);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
