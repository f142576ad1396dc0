package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** A file that the service manager would refuse. */
final class NotRootOwned implements Rule.OnSa, Rule.OfFlow {

  private final FileFacts facts;
  private final FileRemark remark = new FileRemark();

  NotRootOwned(FileFacts facts) {
    this.facts = facts;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NOT_ROOT_OWNED;
  }

  @Override
  public Interest interest() {
    return owner() == 0 ? Interest.NONE : Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remark
        .place(sa)
        .ifPresent(
            place ->
                remarks.add(
                    Diagnostic.of(
                            id(), place, "the file holds keys, and belongs to user " + owner())
                        .hint("the service manager takes files of the superuser only")));
  }

  private int owner() {
    return facts.owner().orElse(0);
  }
}
