package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.ExtendedProposalExtension;
import dev.ipseckey.pfkey.ExtendedProposalExtension.AlgorithmDescription;
import dev.ipseckey.pfkey.ExtendedProposalExtension.ExtendedCombination;
import dev.ipseckey.pfkey.ProposalExtension;
import dev.ipseckey.pfkey.ProposalExtension.Combination;
import dev.ipseckey.pfkey.ProposedLifetimes;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SupportedExtension;
import dev.ipseckey.pfkey.SupportedExtension.SupportedAlgorithm;
import java.util.Optional;

/** The lines of what ACQUIRE proposes and of what REGISTER lists. */
record ProposalLines(Names names) {

  /** Kinds of algorithms in an extended proposal. */
  private static final int AUTHENTICATION = 1;

  private static final int ENCRYPTION = 2;

  void append(ProposalExtension proposal, StringBuilder out) {
    out.append("PRP: Proposal, replay counter = ").append(proposal.replayWindow()).append(".\n");
    int number = 0;
    for (Combination combination : proposal.combinations()) {
      out.append("PRP:  Combination #").append(++number).append(' ');
      if (combination.authentication() != 0) {
        out.append("Authentication = ")
            .append(
                SaLines.known(
                    names.authentication(combination.authentication()),
                    combination.authentication()));
        out.append("  minbits=").append(combination.authenticationMinBits());
        out.append(", maxbits=").append(combination.authenticationMaxBits()).append(".\nPRP:  ");
      }
      if (combination.encryption() != 0) {
        out.append("Encryption = ")
            .append(
                SaLines.known(
                    names.encryption(combination.encryption()), combination.encryption()));
        out.append("  minbits=").append(combination.encryptionMinBits());
        out.append(", maxbits=").append(combination.encryptionMaxBits());
        out.append(", saltbits=").append(combination.saltBits()).append(".\nPRP:  ");
      }
      limits(combination.lifetimes(), out);
    }
  }

  private static void limits(ProposedLifetimes limits, StringBuilder out) {
    out.append("HARD: ");
    limits(
        limits.hardAllocations(),
        limits.hardBytes(),
        limits.hardAddTime(),
        limits.hardUseTime(),
        out);
    out.append("PRP:  SOFT: ");
    limits(
        limits.softAllocations(),
        limits.softBytes(),
        limits.softAddTime(),
        limits.softUseTime(),
        out);
  }

  private static void limits(
      int allocations, long bytes, long addTime, long useTime, StringBuilder out) {
    if (allocations != 0) {
      out.append("alloc=").append(Integer.toUnsignedString(allocations)).append(' ');
    }
    if (bytes != 0) {
      out.append("bytes=").append(Long.toUnsignedString(bytes)).append(' ');
    }
    if (addTime != 0) {
      out.append("post-add secs=").append(Long.toUnsignedString(addTime)).append(' ');
    }
    if (useTime != 0) {
      out.append("post-use secs=").append(Long.toUnsignedString(useTime));
    }
    out.append('\n');
  }

  void append(ExtendedProposalExtension proposal, StringBuilder out) {
    out.append("EPR: Extended Proposal, replay counter = ").append(proposal.replayWindow());
    out.append(", number of combinations = ").append(proposal.combinations().size()).append(".\n");
    int number = 0;
    for (ExtendedCombination combination : proposal.combinations()) {
      ProposedLifetimes limits = combination.lifetimes();
      out.append("EPR:  Extended combination #").append(++number).append(":\n");
      allLimits(
          "HARD",
          limits.hardAllocations(),
          limits.hardBytes(),
          limits.hardAddTime(),
          limits.hardUseTime(),
          out);
      allLimits(
          "SOFT",
          limits.softAllocations(),
          limits.softBytes(),
          limits.softAddTime(),
          limits.softUseTime(),
          out);
      int algorithmNumber = 0;
      for (AlgorithmDescription algorithm : combination.algorithms()) {
        out.append("EPR:  Alg #")
            .append(++algorithmNumber)
            .append(" for ")
            .append(saType(algorithm.saType()))
            .append(' ');
        out.append(name(algorithm)).append("  minbits=").append(algorithm.minBits());
        out.append(", maxbits=")
            .append(algorithm.maxBits())
            .append(", saltbits=")
            .append(algorithm.saltBits())
            .append('\n');
      }
    }
  }

  private static void allLimits(
      String level, int allocations, long bytes, long addTime, long useTime, StringBuilder out) {
    out.append("EPR:  ")
        .append(level)
        .append(": alloc=")
        .append(Integer.toUnsignedString(allocations));
    out.append(", bytes=").append(Long.toUnsignedString(bytes));
    out.append(", post-add secs=").append(Long.toUnsignedString(addTime));
    out.append(", post-use secs=").append(Long.toUnsignedString(useTime)).append('\n');
  }

  private static String saType(int number) {
    return number == SaType.ESP.number() || number == SaType.AH.number()
        ? SaType.of(number).orElseThrow().name()
        : "satype=" + number;
  }

  private String name(AlgorithmDescription algorithm) {
    int number = algorithm.algorithm();
    return switch (algorithm.kind()) {
      case AUTHENTICATION -> "Authentication = " + listed(names.authentication(number), number);
      case ENCRYPTION -> "Encryption = " + listed(names.encryption(number), number);
      default -> "algtype(" + algorithm.kind() + ") = alg(" + number + ")";
    };
  }

  void authentication(SupportedExtension supported, StringBuilder out) {
    out.append("SUA: Supported authentication algorithms.\n");
    for (SupportedAlgorithm algorithm : supported.algorithms()) {
      common("SUA: ", algorithm, names.authentication(algorithm.algorithm()), out);
      out.append(".\n");
    }
  }

  void encryption(SupportedExtension supported, StringBuilder out) {
    out.append("SUE: Supported encryption algorithms.\n");
    for (SupportedAlgorithm algorithm : supported.algorithms()) {
      common("SUE: ", algorithm, names.encryption(algorithm.algorithm()), out);
      out.append(", increment=").append(algorithm.incrementBits()).append(".\n");
    }
  }

  private static void common(
      String tag, SupportedAlgorithm algorithm, Optional<String> name, StringBuilder out) {
    out.append(tag).append(listed(name, algorithm.algorithm()));
    out.append(" minbits=")
        .append(algorithm.minBits())
        .append(", maxbits=")
        .append(algorithm.maxBits());
    out.append(", ivlen=")
        .append(algorithm.ivBytes())
        .append(", saltbits=")
        .append(algorithm.saltBits());
  }

  /** Lists name algorithm 0 too. */
  private static String listed(Optional<String> name, int number) {
    return number == 0 && name.isPresent() ? "<none>" : SaLines.known(name, number);
  }
}
