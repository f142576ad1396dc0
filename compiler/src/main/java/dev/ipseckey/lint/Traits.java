package dev.ipseckey.lint;

import dev.ipseckey.language.Extension;
import java.util.ArrayList;
import java.util.List;

/**
 * How an SA protects and what it is for, without its keys. In one number, because there is one for
 * each SA of a file.
 */
public record Traits(long bits) {

  private static final int ENCR = 8;
  private static final int PROTO = 16;
  private static final int TUNNEL = 24;
  private static final int SPORT = 25;
  private static final int DPORT = 41;
  private static final int PORT = 0xffff;
  private static final int OCTET = 0xff;

  static Traits of(SaCommand sa) {
    return new Traits(
        sa.algorithm(Extension.AUTH_ALG)
            | (long) sa.algorithm(Extension.ENCR_ALG) << ENCR
            | sa.number(Extension.PROTO) << PROTO
            | (sa.isTunnel() ? 1L : 0L) << TUNNEL
            | sa.number(Extension.SPORT) << SPORT
            | sa.number(Extension.DPORT) << DPORT);
  }

  /** What the SA for the way back has to have. */
  public Traits reversed() {
    long rest = bits & (1L << SPORT) - 1;
    return new Traits(rest | (long) sport() << DPORT | (long) dport() << SPORT);
  }

  /** What is not the same, in words. */
  public List<String> differences(Traits other) {
    List<String> different = new ArrayList<>();
    if (octet(0) != other.octet(0)) {
      different.add("authentication algorithm");
    }
    if (octet(ENCR) != other.octet(ENCR)) {
      different.add("encryption algorithm");
    }
    if (octet(PROTO) != other.octet(PROTO)) {
      different.add("protocol");
    }
    if (sport() != other.sport() || dport() != other.dport()) {
      different.add("ports");
    }
    if ((bits >>> TUNNEL & 1) != (other.bits >>> TUNNEL & 1)) {
      different.add("mode");
    }
    return different;
  }

  private int octet(int at) {
    return (int) (bits >>> at) & OCTET;
  }

  private int sport() {
    return (int) (bits >>> SPORT) & PORT;
  }

  private int dport() {
    return (int) (bits >>> DPORT) & PORT;
  }
}
