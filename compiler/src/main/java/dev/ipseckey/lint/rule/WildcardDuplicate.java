package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DST;
import static dev.ipseckey.language.Extension.SPI;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Peer;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.lint.SaIdentity;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A name that leads to an SA which is there already. */
final class WildcardDuplicate implements Rule.OnSa, Rule.OfFlow {

  private final SaLedger sas;

  /** Where a name has led to, by the SA that it makes there. */
  private final Map<SaIdentity, Span> named = new HashMap<>();

  WildcardDuplicate(SaLedger sas) {
    this.sas = sas;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.WILDCARD_DUPLICATE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (!(sa.argument(DST).orElse(null) instanceof Argument.Address destination)) {
      return;
    }
    Span place = Remarks.inFile(sa.line().source(), destination.value());
    switch (destination.pattern()) {
      case AddressPattern.Literal(IpAddress address) -> {
        if (!named.isEmpty()) {
          Optional.ofNullable(named.get(identity(sa, address)))
              .ifPresent(other -> add(place, other, "the name", remarks));
        }
      }
      case AddressPattern.ResolvedName resolved -> {
        for (IpAddress address : resolved.addresses()) {
          SaIdentity identity = identity(sa, address);
          if (!named.containsKey(identity)) {
            sas.find(sa.type(), (int) sa.number(SPI), address)
                .ifPresent(other -> add(place, other.word(), "the SA with the address", remarks));
            named.put(identity, place);
          }
        }
      }
      case AddressPattern.UnresolvedName unresolved -> {}
    }
  }

  private static SaIdentity identity(SaCommand sa, IpAddress address) {
    return new SaIdentity(sa.type(), (int) sa.number(SPI), new Peer.Numbered(address));
  }

  private void add(Span place, Span other, String label, Remarks remarks) {
    remarks.addOfFile(
        Diagnostic.of(id(), place, "a name and an address lead to the same SA")
            .hint("write the destination the same way each time")
            .related(other, label));
  }
}
