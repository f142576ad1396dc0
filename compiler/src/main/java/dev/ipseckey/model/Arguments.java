package dev.ipseckey.model;

import dev.ipseckey.language.Extension;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The arguments of one command in their order, at most one for each {@link Extension#slot() slot}.
 */
public final class Arguments {

  /** No arguments. */
  public static final Arguments NONE = new Arguments(List.of());

  private final List<Argument> inOrder;

  /**
   * @param inOrder not copied; to be left alone from here on
   */
  public Arguments(List<Argument> inOrder) {
    this.inOrder = Collections.unmodifiableList(inOrder);
  }

  public List<Argument> inOrder() {
    return inOrder;
  }

  /**
   * The argument in the slot of {@code extension}: for {@code src} also one given as {@code src6}.
   */
  public Optional<Argument> get(Extension extension) {
    Extension slot = extension.slot();
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i).extension().slot() == slot) {
        return Optional.of(inOrder.get(i));
      }
    }
    return Optional.empty();
  }

  public boolean has(Extension extension) {
    return get(extension).isPresent();
  }

  /** The value of a numeric extension; unsigned. */
  public OptionalLong number(Extension extension) {
    return get(extension).orElse(null) instanceof Argument.Numeric number
        ? OptionalLong.of(number.number())
        : OptionalLong.empty();
  }

  /** The pattern of an outer, inner or NAT address. */
  public Optional<AddressPattern> address(Extension extension) {
    return switch (get(extension).orElse(null)) {
      case Argument.Address address -> Optional.of(address.pattern());
      case Argument.InnerAddress address -> Optional.of(address.pattern());
      case null, default -> Optional.empty();
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arguments arguments && inOrder.equals(arguments.inOrder);
  }

  @Override
  public int hashCode() {
    return inOrder.hashCode();
  }

  @Override
  public String toString() {
    return inOrder.toString();
  }
}
