package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.NO_SOURCE_FOR_DESTINATION;
import static dev.ipseckey.diagnostic.DiagnosticId.SEVERAL_SOURCE_ADDRESSES;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.Span;
import java.util.List;

/**
 * Finds for each destination address the source address that goes with it. A command is sent once
 * for each destination, so one without a source would leave half of it undone.
 */
final class AddressMatching {

  private final AnalysisOptions options;
  private final Report report;

  AddressMatching(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  /**
   * Checks source and destination, if both are known and at least one is a name: two literals of
   * different families are for the SADB to refuse. Under {@code -n} a source is taken as it is.
   */
  void check(Arguments arguments) {
    if (options.numeric()
        || !(arguments.get(Extension.SRC).orElse(null) instanceof Argument.Address source)
        || !(arguments.get(Extension.DST).orElse(null) instanceof Argument.Address destination)) {
      return;
    }
    if (source.pattern() instanceof AddressPattern.Literal
        && destination.pattern() instanceof AddressPattern.Literal) {
      return;
    }
    List<IpAddress> sources = addresses(source.pattern());
    List<IpAddress> destinations = addresses(destination.pattern());
    if (sources.isEmpty()) {
      return;
    }
    boolean several = false;
    for (IpAddress to : destinations) {
      int candidates = 0;
      for (IpAddress from : sources) {
        candidates += from.goesWith(to) ? 1 : 0;
      }
      if (candidates == 0) {
        reportNone(source.value(), destination, to);
        return;
      }
      several |= candidates > 1;
    }
    if (several) {
      report.add(
          Diagnostic.of(
                  SEVERAL_SOURCE_ADDRESSES,
                  source.value(),
                  "several addresses of this name go with the destination, so any source will match")
              .hint("write the address that is meant"));
    }
  }

  private static List<IpAddress> addresses(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal(IpAddress address) -> List.of(address);
      case AddressPattern.ResolvedName(String name, List<IpAddress> addresses) -> addresses;
      case AddressPattern.UnresolvedName name -> List.of();
    };
  }

  private void reportNone(Span source, Argument.Address destination, IpAddress to) {
    boolean named = destination.pattern() instanceof AddressPattern.ResolvedName;
    String what = named ? "the destination address " + to : "the destination";
    Diagnostic found =
        Diagnostic.of(
                NO_SOURCE_FOR_DESTINATION,
                destination.value(),
                "no source address goes with "
                    + what
                    + ", which is "
                    + (to.isV4() ? "IPv4" : "IPv6"))
            .related(source, "the source");
    report.add(
        named
            ? found.hint("write an address, or `dst6` with `src6` for IPv6 only")
            : found.hint("source and destination must be of one kind and scope"));
  }
}
