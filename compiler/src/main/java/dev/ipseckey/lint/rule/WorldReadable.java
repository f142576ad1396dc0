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

/** Keys that anybody on the host can read; ipseckey(8), SECURITY. */
final class WorldReadable implements Rule.OnSa, Rule.OfFlow {

  private static final int NOT_THE_OWNER = 077;

  private final FileFacts facts;
  private final FileRemark remark = new FileRemark();

  WorldReadable(FileFacts facts) {
    this.facts = facts;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.WORLD_READABLE;
  }

  @Override
  public Interest interest() {
    return (mode() & NOT_THE_OWNER) != 0
        ? Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY)
        : Interest.NONE;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remark
        .place(sa)
        .ifPresent(
            place ->
                remarks.add(
                    Diagnostic.of(
                            id(),
                            place,
                            "the file holds keys, and its mode 0%o lets group or others in"
                                .formatted(mode()))
                        .hint("chmod 0600; the service manager would refuse the file")));
  }

  private int mode() {
    return facts.mode().orElse(0);
  }
}
