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

/** Git forgets nothing. */
final class InGitWorkTree implements Rule.OnSa, Rule.OfFlow {

  private final FileFacts facts;
  private final FileRemark remark = new FileRemark();

  InGitWorkTree(FileFacts facts) {
    this.facts = facts;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.IN_GIT_WORK_TREE;
  }

  @Override
  public Interest interest() {
    return facts.inGitWorkTree() ? Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY) : Interest.NONE;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remark
        .place(sa)
        .ifPresent(
            place ->
                remarks.add(
                    Diagnostic.of(id(), place, "the file holds keys, and lies in a git work tree")
                        .hint("a key that was committed once stays in the history: change it")));
  }
}
