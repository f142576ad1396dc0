package dev.ipseckey.pfkey;

import java.util.List;

/**
 * {@code sadb_x_eprop}: the combinations of an extended ACQUIRE, over all SA types.
 *
 * @param replayWindow 0..255
 */
public record ExtendedProposalExtension(int replayWindow, List<ExtendedCombination> combinations)
    implements Extension {

  public ExtendedProposalExtension {
    Unsigned.check8(replayWindow, "replay window");
    Unsigned.check16(combinations.size(), "combinations");
    combinations = List.copyOf(combinations);
  }

  /**
   * {@code sadb_x_ecomb}, 64 bytes and 8 more for each algorithm.
   *
   * @param flags 0..65535
   */
  public record ExtendedCombination(
      int flags, ProposedLifetimes lifetimes, List<AlgorithmDescription> algorithms) {

    static final int WORDS = 8;

    public ExtendedCombination {
      Unsigned.check16(flags, "flags");
      Unsigned.check8(algorithms.size(), "algorithms");
      algorithms = List.copyOf(algorithms);
    }
  }

  /**
   * {@code sadb_x_algdesc}, 8 bytes.
   *
   * @param saType 0..255
   * @param kind 0 none, 1 authentication, 2 encryption, 3 compression
   * @param algorithm its number, 0..255
   * @param saltBits 0..255
   * @param minBits 0..65535
   * @param maxBits 0..65535
   */
  public record AlgorithmDescription(
      int saType, int kind, int algorithm, int saltBits, int minBits, int maxBits) {

    public AlgorithmDescription {
      Unsigned.check8(saType, "SA type");
      Unsigned.check8(kind, "algorithm type");
      Unsigned.check8(algorithm, "algorithm");
      Unsigned.check8(saltBits, "salt bits");
      Unsigned.check16(minBits, "bits");
      Unsigned.check16(maxBits, "bits");
    }
  }

  @Override
  public int number() {
    return ExtensionType.X_EPROP.number();
  }

  @Override
  public int words() {
    int words = 1;
    for (ExtendedCombination combination : combinations) {
      words += ExtendedCombination.WORDS + combination.algorithms().size();
    }
    return words;
  }
}
