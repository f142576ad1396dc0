package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.DPORT;
import static dev.ipseckey.language.Extension.DSTIDTYPE;
import static dev.ipseckey.language.Extension.ENCAP;
import static dev.ipseckey.language.Extension.ENCR_ALG;
import static dev.ipseckey.language.Extension.NAT_LOC;
import static dev.ipseckey.language.Extension.NAT_LPORT;
import static dev.ipseckey.language.Extension.NAT_REM;
import static dev.ipseckey.language.Extension.NAT_RPORT;
import static dev.ipseckey.language.Extension.PROTO;
import static dev.ipseckey.language.Extension.REPLAY;
import static dev.ipseckey.language.Extension.SPORT;
import static dev.ipseckey.language.Extension.SRCIDTYPE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** What an SA has been made with stays; ipseckey(8), update. */
final class UpdateIgnored implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.UPDATE_IGNORED;
  }

  @Override
  public Interest interest() {
    return Interest.IN_UPDATES;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (isIgnored(argument.extension())) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    argument.keyword(),
                    "an update does not change `" + argument.extension().canonical() + "`")
                .hint("delete the SA and add it again")
                .fix(Edits.remove("leave it out", Safety.SUGGESTED, sa, argument)));
      }
    }
  }

  private static boolean isIgnored(Extension extension) {
    return switch (extension.slot()) {
      case AUTH_ALG,
          ENCR_ALG,
          REPLAY,
          SPORT,
          DPORT,
          PROTO,
          ENCAP,
          NAT_LOC,
          NAT_REM,
          NAT_LPORT,
          NAT_RPORT,
          SRCIDTYPE,
          DSTIDTYPE ->
          true;
      default -> false;
    };
  }
}
