package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.IDST;
import static dev.ipseckey.language.Extension.ISRC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** The missing end of a tunnel is any address. */
final class HalfInner implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.HALF_INNER;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(ISRC, IDST);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.has(ISRC) == sa.has(IDST)) {
      return;
    }
    Extension there = sa.has(ISRC) ? ISRC : IDST;
    Extension missing = sa.has(ISRC) ? IDST : ISRC;
    if (sa.literal(there).filter(address -> !address.isV4()).isPresent()) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(there).keyword(),
                  "without `"
                      + missing.canonical()
                      + "` the other end of the tunnel is any IPv6 address")
              .hint("say so, with `" + missing.canonical() + " ::/0`, or give the network")
              .fix(Edits.append("say it", Safety.SUGGESTED, sa, missing.canonical() + " ::/0")));
    }
  }
}
