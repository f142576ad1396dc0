package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.DUAL_PORTS;
import static dev.ipseckey.diagnostic.DiagnosticId.INNER_FAMILY_MISMATCH;
import static dev.ipseckey.diagnostic.DiagnosticId.PREFIX_RANGE;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.Span;

/** What is wrong with the inside of a tunnel. */
final class InnerExplanations {

  private InnerExplanations() {}

  /** The first word that makes it a tunnel. */
  static Explanation at(Command.OnSa command) {
    return Explanation.at(
        command,
        Extension.ISRC,
        Extension.IDST,
        Extension.ISPORT,
        Extension.IDPORT,
        Extension.IPROTO);
  }

  static Explanation prefix(Command.OnSa command, Extension address) {
    return Explanation.at(command, address)
        .as(PREFIX_RANGE, "a prefix has at most 32 bits in IPv4 and 128 in IPv6");
  }

  static Explanation ports(Command.OnSa command) {
    return Explanation.at(command, Extension.SPORT, Extension.DPORT)
        .as(
            DUAL_PORTS,
            "in a tunnel the ports are those of the inner packets: leave `sport` and `dport` out");
  }

  static Explanation families(Command.OnSa command) {
    boolean source = command.arguments().has(Extension.ISRC);
    boolean destination = command.arguments().has(Extension.IDST);
    if (source && !destination && isV4(command, Extension.ISRC)) {
      return half(command, Extension.ISRC, Extension.IDST);
    }
    if (destination && !source && isV4(command, Extension.IDST)) {
      return half(command, Extension.IDST, Extension.ISRC);
    }
    return command.arguments().has(Extension.PROTO)
        ? Explanation.at(command, Extension.PROTO)
            .as(
                INNER_FAMILY_MISMATCH,
                "both inner addresses are of one family, and `proto` is 4 for IPv4, 41 for IPv6")
        : Explanation.at(command, Extension.IDST, Extension.ISRC)
            .as(INNER_FAMILY_MISMATCH, "both inner addresses are IPv4, or both are IPv6");
  }

  private static boolean isV4(Command.OnSa command, Extension extension) {
    return command.arguments().address(extension).orElse(null)
            instanceof AddressPattern.Literal(IpAddress address)
        && address.isV4();
  }

  private static Explanation half(Command.OnSa command, Extension given, Extension missing) {
    String network = "`" + missing.canonical() + " 0.0.0.0/0`";
    Explanation named =
        Explanation.at(command, given)
            .as(
                INNER_FAMILY_MISMATCH,
                "the end that is left out is all of IPv6; all of IPv4 is " + network);
    return command
        .arguments()
        .get(given)
        .map(Argument::value)
        .map(
            value ->
                named.fix(
                    Fix.of(
                        "add " + network,
                        Safety.SUGGESTED,
                        new Span(value.end(), 0),
                        " " + missing.canonical() + " 0.0.0.0/0")))
        .orElse(named);
  }
}
