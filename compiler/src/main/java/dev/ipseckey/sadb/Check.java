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
    for (Check<C> check : checks) {
      Optional<Refusal> refusal = check.of(context);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
