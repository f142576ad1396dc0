package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.Command;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses for names that nobody was to look up: the same one wherever the name stands, and of the
 * family that the rest of the command asks for. They are taken from where no host is: 254.0.0.0/8
 * (RFC 1112 §4) and 100::/64 (RFC 6666).
 */
final class StandIns {

  private static final int V4_NETWORK = 254 << 24;
  private static final long V6_NETWORK = 0x0100_0000_0000_0000L;

  private static final int IP_IN_IP = 4;

  /** A number for each name, from 1. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Whether an address may stand for a name, and is none to tell people of. */
  static boolean isOne(IpAddress address) {
    return address.isV4()
        ? (int) address.low() >>> 24 == V4_NETWORK >>> 24
        : address.high() == V6_NETWORK;
  }

  /** Whether an end of an SA is such an address. */
  static boolean isNeeded(Command.OnSa command) {
    return command.arguments().address(Extension.SRC).filter(StandIns::isOne).isPresent()
        || command.arguments().address(Extension.DST).filter(StandIns::isOne).isPresent();
  }

  private static boolean isOne(AddressPattern pattern) {
    return pattern instanceof AddressPattern.Literal(IpAddress address) && isOne(address);
  }

  /** The command with an address for each name. */
  Command.OnSa fill(Command.OnSa command) {
    Arguments arguments = command.arguments();
    if (!hasUnresolved(arguments)) {
      return command;
    }
    List<Argument> filled = new ArrayList<>();
    for (Argument argument : arguments.inOrder()) {
      filled.add(fill(argument, arguments));
    }
    Arguments all = new Arguments(filled);
    return switch (command) {
      case Command.Add add -> new Command.Add(add.word(), add.type(), all);
      case Command.Update update -> new Command.Update(update.word(), update.type(), all);
      case Command.UpdatePair update -> new Command.UpdatePair(update.word(), update.type(), all);
      case Command.Delete delete -> new Command.Delete(delete.word(), delete.type(), all);
      case Command.DeletePair delete -> new Command.DeletePair(delete.word(), delete.type(), all);
      case Command.Get get -> new Command.Get(get.word(), get.type(), all);
    };
  }

  /** Looks at each argument of each command, so it does no more than it must. */
  private static boolean hasUnresolved(Arguments arguments) {
    List<Argument> inOrder = arguments.inOrder();
    for (int i = 0; i < inOrder.size(); i++) {
      Argument argument = inOrder.get(i);
      if (argument instanceof Argument.Address outer
              && outer.pattern() instanceof AddressPattern.UnresolvedName
          || argument instanceof Argument.InnerAddress inner
              && inner.pattern() instanceof AddressPattern.UnresolvedName) {
        return true;
      }
    }
    return false;
  }

  private Argument fill(Argument argument, Arguments all) {
    if (argument
        instanceof
        Argument.Address(
            Extension extension,
            var keyword,
            var value,
            AddressPattern.UnresolvedName(String name))) {
      AddressPattern known = new AddressPattern.Literal(address(name, isV4(extension, all)));
      return new Argument.Address(extension, keyword, value, known);
    }
    if (argument
        instanceof
        Argument.InnerAddress(
            Extension extension,
            var keyword,
            var value,
            AddressPattern.UnresolvedName(String name),
            var prefix)) {
      AddressPattern known = new AddressPattern.Literal(address(name, isV4(extension, all)));
      return new Argument.InnerAddress(extension, keyword, value, known, prefix);
    }
    return argument;
  }

  private IpAddress address(String name, boolean v4) {
    int number = numbers.computeIfAbsent(name, _ -> numbers.size() + 1);
    return v4 ? IpAddress.v4(V4_NETWORK | number) : new IpAddress(V6_NETWORK, number);
  }

  private static boolean isV4(Extension extension, Arguments all) {
    return switch (extension) {
      case SRC6, DST6, ISRC6, IDST6 -> false;
      case SRC -> !isV6(Extension.DST, all);
      case DST -> !isV6(Extension.SRC, all);
      case ISRC -> isInnerV4(Extension.IDST, all);
      case IDST -> isInnerV4(Extension.ISRC, all);
      default -> true; // NAT addresses
    };
  }

  private static boolean isV6(Extension other, Arguments all) {
    return all.get(other)
        .filter(
            argument ->
                argument.extension() != other
                    || argument instanceof Argument.Address(var _, var _, var _, var pattern)
                        && pattern instanceof AddressPattern.Literal(IpAddress address)
                        && !address.isV4())
        .isPresent();
  }

  /** The other end decides; what is left out there is all of IPv6. */
  private static boolean isInnerV4(Extension other, Arguments all) {
    return switch (all.get(other).orElse(null)) {
      case Argument.InnerAddress inner ->
          switch (inner.pattern()) {
            case AddressPattern.Literal(IpAddress address) -> address.isV4();
            case AddressPattern.ResolvedName(String _, List<IpAddress> addresses) ->
                addresses.getFirst().isV4();
            case AddressPattern.UnresolvedName _ ->
                inner.extension() == other
                    && all.number(Extension.PROTO).orElse(IP_IN_IP) == IP_IN_IP;
          };
      case null, default -> false;
    };
  }
}
