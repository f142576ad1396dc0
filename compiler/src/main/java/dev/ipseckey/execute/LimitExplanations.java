package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the limits of a command is above which other one; ipseckey(8), soft_bytes and others.
 */
final class LimitExplanations {

  /** A limit and one that it must not exceed. */
  private record Bound(Extension limit, Extension stricter) {}

  private LimitExplanations() {}

  static Explanation allocations(Command.OnSa command) {
    return first(command, List.of(new Bound(Extension.SOFT_ALLOC, Extension.HARD_ALLOC)));
  }

  static Explanation bytes(Command.OnSa command) {
    return first(command, List.of(new Bound(Extension.SOFT_BYTES, Extension.HARD_BYTES)));
  }

  static Explanation addTime(Command.OnSa command) {
    return first(
        command, times(Extension.SOFT_ADDTIME, Extension.HARD_ADDTIME, Extension.IDLE_ADDTIME));
  }

  static Explanation useTime(Command.OnSa command) {
    return first(
        command, times(Extension.SOFT_USETIME, Extension.HARD_USETIME, Extension.IDLE_USETIME));
  }

  private static List<Bound> times(Extension soft, Extension hard, Extension idle) {
    return List.of(new Bound(soft, hard), new Bound(idle, hard), new Bound(idle, soft));
  }

  private static Explanation first(Command.OnSa command, List<Bound> bounds) {
    for (Bound bound : bounds) {
      if (command.arguments().get(bound.limit).orElse(null) instanceof Argument.Numeric limit
          && command.arguments().get(bound.stricter).orElse(null)
              instanceof Argument.Numeric stricter
          && stricter.number() != 0
          && Long.compareUnsigned(limit.number(), stricter.number()) > 0) {
        return above(limit, stricter);
      }
    }
    return Explanation.at(command, bounds.getFirst().limit)
        .as(DiagnosticId.SOFT_EXCEEDS_HARD, "`get` shows the limits that the SA has");
  }

  private static Explanation above(Argument.Numeric limit, Argument.Numeric stricter) {
    String name = limit.extension().canonical();
    String strict = stricter.extension().canonical();
    return Explanation.at(limit.value())
        .as(
            DiagnosticId.SOFT_EXCEEDS_HARD,
            "`%s` is %s, but `%s` is %s and comes first"
                .formatted(name, text(limit), strict, text(stricter)))
        .related(stricter.value(), "the stricter limit")
        .fix(swap(limit, stricter));
  }

  private static Fix swap(Argument.Numeric one, Argument.Numeric other) {
    return new Fix(
        "swap the values of `%s` and `%s`"
            .formatted(one.extension().canonical(), other.extension().canonical()),
        Safety.SUGGESTED,
        Stream.of(Edit.of(one.value(), text(other)), Edit.of(other.value(), text(one)))
            .sorted(Comparator.comparingInt(edit -> edit.span().start()))
            .toList());
  }

  private static String text(Argument.Numeric number) {
    return Long.toUnsignedString(number.number());
  }
}
