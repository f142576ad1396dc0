package dev.ipseckey.pfkey;

import java.util.List;

/**
 * {@code sadb_prop} (RFC 2367 §2.3.7): the combinations that an ACQUIRE would take.
 *
 * @param replayWindow 0..255
 */
public record ProposalExtension(int replayWindow, List<Combination> combinations)
    implements Extension {

  public ProposalExtension {
    Unsigned.check8(replayWindow, "replay window");
    combinations = List.copyOf(combinations);
  }

  /**
   * {@code sadb_comb}, 72 bytes.
   *
   * @param authentication number of the algorithm, 0..255
   * @param encryption number of the algorithm, 0..255
   * @param flags 0..65535
   * @param authenticationMinBits 0..65535
   * @param authenticationMaxBits 0..65535
   * @param encryptionMinBits 0..65535
   * @param encryptionMaxBits 0..65535
   * @param saltBits 0..255
   */
  public record Combination(
      int authentication,
      int encryption,
      int flags,
      int authenticationMinBits,
      int authenticationMaxBits,
      int encryptionMinBits,
      int encryptionMaxBits,
      int saltBits,
      ProposedLifetimes lifetimes) {

    static final int WORDS = 9;

    public Combination {
      Unsigned.check8(authentication, "authentication algorithm");
      Unsigned.check8(encryption, "encryption algorithm");
      Unsigned.check16(flags, "flags");
      Unsigned.check16(authenticationMinBits, "bits");
      Unsigned.check16(authenticationMaxBits, "bits");
      Unsigned.check16(encryptionMinBits, "bits");
      Unsigned.check16(encryptionMaxBits, "bits");
      Unsigned.check8(saltBits, "salt bits");
    }
  }

  @Override
  public int number() {
    return ExtensionType.PROPOSAL.number();
  }

  @Override
  public int words() {
    return 1 + Combination.WORDS * combinations.size();
  }
}
