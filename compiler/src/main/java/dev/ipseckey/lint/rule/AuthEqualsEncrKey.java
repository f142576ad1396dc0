package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.KeyMaterial;

/** Each algorithm needs a key of its own. */
final class AuthEqualsEncrKey implements Rule.OnSa {

  /** Bytes that two keys may share by chance. */
  private static final int CHANCE = 7;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.AUTH_EQUALS_ENCR_KEY;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTHKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.key(AUTHKEY).isPresent()
        && sa.key(ENCRKEY).isPresent()
        && beginAlike(sa.key(AUTHKEY).get(), sa.key(ENCRKEY).get())) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(ENCRKEY).value(),
                  "authentication and encryption have the same key")
              .hint("take a key of its own for each")
              .related(sa.given(AUTHKEY).value(), "the other key"));
    }
  }

  /** Whether the shorter key is the beginning of the longer one. */
  private static boolean beginAlike(KeyMaterial one, KeyMaterial other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      if (one.at(at) != other.at(at)) {
        return false;
      }
    }
    return length > CHANCE;
  }
}
