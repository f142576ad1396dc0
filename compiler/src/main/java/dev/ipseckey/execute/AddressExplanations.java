package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_NAT_ADDRESS;
import static dev.ipseckey.diagnostic.DiagnosticId.DST_WILDCARD_OR_MULTICAST_SOURCE;
import static dev.ipseckey.diagnostic.DiagnosticId.FAMILY_MISMATCH;
import static dev.ipseckey.diagnostic.DiagnosticId.NAT_IPV6;
import static dev.ipseckey.diagnostic.DiagnosticId.NAT_RPORT_ONLY;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;

/** What is wrong with an outer address, or with one of a NAT. */
final class AddressExplanations {

  private AddressExplanations() {}

  static Explanation families(Command.OnSa command) {
    return Explanation.at(command, Extension.SRC, Extension.DST)
        .as(FAMILY_MISMATCH, "both addresses of an SA are IPv4, or both are IPv6");
  }

  static Explanation source(Command.OnSa command) {
    return Explanation.at(command, Extension.SRC)
        .as(
            DST_WILDCARD_OR_MULTICAST_SOURCE,
            "packets come from one host: give its address, or leave `src` out for any");
  }

  static Explanation destination(Command.OnSa command) {
    return Explanation.at(command, Extension.DST)
        .as(DST_WILDCARD_OR_MULTICAST_SOURCE, "an SA leads to one destination: give its address");
  }

  static Explanation natFamily(Command.OnSa command, Extension address) {
    return Explanation.at(command, address).as(NAT_IPV6, "a NAT stands between IPv4 addresses");
  }

  static Explanation natLocal(Command.OnSa command) {
    return natAddress(
        Explanation.at(command, Extension.NAT_LOC, Extension.NAT_LPORT), Extension.NAT_LPORT);
  }

  static Explanation natRemote(Command.OnSa command) {
    return command.arguments().has(Extension.NAT_REM)
        ? natAddress(Explanation.at(command, Extension.NAT_REM), Extension.NAT_RPORT)
        : Explanation.at(command, Extension.NAT_RPORT)
            .as(NAT_RPORT_ONLY, "in transport mode the port goes with an address: add `nat_rem`");
  }

  private static Explanation natAddress(Explanation at, Extension port) {
    return at.as(
        BAD_NAT_ADDRESS,
        "give the address of one host; one of this host goes with `" + port.canonical() + "` only");
  }
}
