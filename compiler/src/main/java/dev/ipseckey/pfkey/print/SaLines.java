package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import java.util.List;
import java.util.Optional;

/** The lines of an SA extension. */
record SaLines(Names names) {

  /** The flags that are named, in the order in which they are. */
  private static final List<SaFlag> NAMED =
      List.of(
          SaFlag.PFS,
          SaFlag.NOREPLAY,
          SaFlag.X_USED,
          SaFlag.X_PAIRED,
          SaFlag.X_OUTBOUND,
          SaFlag.X_INBOUND,
          SaFlag.X_UNIQUE,
          SaFlag.X_AALG1,
          SaFlag.X_AALG2,
          SaFlag.X_EALG1,
          SaFlag.X_EALG2,
          SaFlag.X_NATT_LOC,
          SaFlag.X_NATT_REM,
          SaFlag.X_TUNNEL,
          SaFlag.X_NATTED);

  void append(SaExtension sa, StringBuilder out) {
    out.append("SA: SADB_ASSOC spi=0x").append(Integer.toHexString(sa.spi()));
    out.append(", replay window size=").append(sa.replayWindow());
    out.append(", state=").append(state(sa.state())).append('\n');
    if (sa.authentication() != 0) {
      out.append("SA: Authentication algorithm = ")
          .append(known(names.authentication(sa.authentication()), sa.authentication()))
          .append('\n');
    }
    if (sa.encryption() != 0) {
      out.append("SA: Encryption algorithm = ")
          .append(known(names.encryption(sa.encryption()), sa.encryption()))
          .append('\n');
    }
    out.append("SA: flags=0x").append(Integer.toHexString(sa.flags())).append(" < ");
    for (SaFlag flag : NAMED) {
      if (flag.in(sa.flags())) {
        out.append(flag.name()).append(' ');
      }
    }
    out.append(">\n");
  }

  static String known(Optional<String> name, int number) {
    return name.orElse("<unknown " + number + ">");
  }

  private static String state(int number) {
    String unknown = "<unknown " + number + ">";
    return SaState.of(number).map(state -> state(state, unknown)).orElse(unknown);
  }

  private static String state(SaState state, String unknown) {
    return switch (state) {
      case LARVAL, MATURE, DYING, DEAD -> state.name();
      case X_ACTIVE_ELSEWHERE -> "ACTIVE_ELSEWHERE";
      case X_IDLE -> "IDLE";
      case X_ACTIVE -> unknown;
    };
  }
}
