package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.pfkey.SaFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command by what they say: a message asks for all there are, and each look into
 * their list would cost as much.
 */
final class Slots {

  private static final int COUNT = Extension.all().size();

  private final List<Argument> inOrder;
  private final @Nullable Argument[] arguments = new @Nullable Argument[COUNT];
  private boolean inner;

  Slots(Arguments given) {
    inOrder = given.inOrder();
    for (int i = 0; i < inOrder.size(); i++) {
      Argument argument = inOrder.get(i);
      Extension slot = argument.extension().slot();
      arguments[slot.ordinal()] = argument;
      inner |= slot.isInner();
    }
  }

  /** All of them, as they were written. */
  List<Argument> inOrder() {
    return inOrder;
  }

  /** The argument in the slot of an extension; null if it was not given. */
  @Nullable Argument get(Extension extension) {
    return arguments[extension.slot().ordinal()];
  }

  boolean has(Extension extension) {
    return get(extension) != null;
  }

  /** Whether anything is said of the inside of a tunnel. */
  boolean hasInner() {
    return inner;
  }

  /** The pattern of an outer or NAT address; null if it was not given. */
  @Nullable AddressPattern address(Extension extension) {
    return get(extension) instanceof Argument.Address address ? address.pattern() : null;
  }

  /** The value of a numeric extension, 0 if it was not given; unsigned. */
  long wide(Extension extension) {
    return get(extension) instanceof Argument.Numeric numeric ? numeric.number() : 0;
  }

  /** The same for those that fit into 32 bits. */
  int number(Extension extension) {
    return (int) wide(extension);
  }

  /** The flags of {@code inbound} and {@code outbound}. */
  int direction() {
    return (has(Extension.INBOUND) ? SaFlag.X_INBOUND.bit() : 0)
        | (has(Extension.OUTBOUND) ? SaFlag.X_OUTBOUND.bit() : 0);
  }
}
