package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ENCR_ALG;
import static dev.ipseckey.language.Extension.HARD_BYTES;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.source.Span;

/** After 32 GiB the blocks of a 64-bit cipher begin to repeat; RFC 8221 §5, sweet32.info. */
final class HugeByteLifetime implements Rule.OnSa {

  private static final int SMALL_BLOCK = 8;

  /** 2^32 blocks: from there on two equal blocks are likely. */
  private static final long MOST = 1L << 35;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.HUGE_BYTE_LIFETIME;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(ENCR_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    boolean smallBlocks =
        sa.algorithmRow(ENCR_ALG).filter(cipher -> cipher.blockBytes() == SMALL_BLOCK).isPresent();
    if (!smallBlocks) {
      return;
    }
    long bytes = sa.number(HARD_BYTES);
    if (bytes == 0) {
      remarks.add(
          found(
              sa.given(ENCR_ALG).value(),
              "nothing limits how much data goes through a cipher with blocks of 64 bits"));
    } else if (Long.compareUnsigned(bytes, MOST) > 0) {
      remarks.add(
          found(sa.given(HARD_BYTES).value(), "too much data for a cipher with blocks of 64 bits"));
    }
  }

  private Diagnostic found(Span place, String message) {
    return Diagnostic.of(id(), place, message)
        .hint("use AES, or a `hard_bytes` of at most 34359738368");
  }
}
