package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DST;
import static dev.ipseckey.language.Extension.NAT_LOC;
import static dev.ipseckey.language.Extension.NAT_LPORT;
import static dev.ipseckey.language.Extension.NAT_REM;
import static dev.ipseckey.language.Extension.NAT_RPORT;
import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.IpAddress;
import java.util.List;
import java.util.Optional;

/** A NAT that changes nothing; ipseckey(8), nat_loc. */
final class NatAddressEqualsOuter implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NAT_ADDRESS_EQUALS_OUTER;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(NAT_LOC, NAT_REM);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, NAT_LOC, NAT_LPORT, remarks);
    check(sa, NAT_REM, NAT_RPORT, remarks);
  }

  private void check(SaCommand sa, Extension address, Extension port, Remarks remarks) {
    Optional<IpAddress> nat = sa.literal(address);
    if (nat.isEmpty() || sa.number(port) != 0) {
      return;
    }
    for (Extension outer : List.of(SRC, DST)) {
      if (sa.literal(outer).equals(nat)) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    sa.given(address).value(),
                    "the NAT's address is the SA's own, so there is no NAT")
                .hint(
                    "give the address on the other side of the NAT, or `" + port.canonical() + "`")
                .related(sa.given(outer).value(), "the same address"));
        return;
      }
    }
  }
}
