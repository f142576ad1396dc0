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
import dev.ipseckey.source.Span;

/** Keys that have crossed the network; ipseckey(8), SECURITY. */
final class NetworkFile implements Rule.OnSa, Rule.OfFlow {

  private final FileFacts facts;
  private final FileRemark remark = new FileRemark();

  NetworkFile(FileFacts facts) {
    this.facts = facts;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NETWORK_FILE;
  }

  @Override
  public Interest interest() {
    return facts.networkFileSystem().isPresent()
        ? Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY)
        : Interest.NONE;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    facts
        .networkFileSystem()
        .flatMap(type -> remark.place(sa).map(place -> found(place, type)))
        .ifPresent(remarks::add);
  }

  private Diagnostic found(Span place, String type) {
    return Diagnostic.of(
            id(), place, "the file holds keys, and lies on a network file system (" + type + ")")
        .hint("on the way here the keys may be read along");
  }
}
