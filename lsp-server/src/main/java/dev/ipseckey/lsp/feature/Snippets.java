package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import java.util.List;

/** Whole commands with places to fill in. */
final class Snippets {

  /** The largest SPI that is not for use; RFC 4303 §2.1. */
  static final long RESERVED = 0xff;

  private static final int NO_COMMAND = -1;

  private Snippets() {}

  static List<Suggestion> all(Snapshot snapshot) {
    long next = firstFreeSpi(snapshot);
    String one = "0x" + Long.toHexString(next);
    String two = "0x" + Long.toHexString(next + 1);
    return List.of(
        snippet(
            "esp-pair",
            "two SAs, one for each direction",
            """
            add esp spi ${1:%s} src ${2:192.0.2.1} dst ${3:192.0.2.2} outbound \\\\
                encr_alg ${4:aes-cbc} encrkey ${5:KEY} \\\\
                auth_alg ${6:hmac-sha256} authkey ${7:KEY}

            add esp spi ${8:%s} pair-spi ${1:%s} src ${3:192.0.2.2} dst ${2:192.0.2.1} inbound \\\\
                encr_alg ${4:aes-cbc} encrkey ${9:KEY} \\\\
                auth_alg ${6:hmac-sha256} authkey ${10:KEY}
            """
                .formatted(one, two, one)),
        snippet(
            "esp-tunnel",
            "two SAs of a tunnel, one for each direction",
            """
            add esp spi ${1:%s} src ${2:192.0.2.1} dst ${3:198.51.100.1} outbound \\\\
                proto 4 isrc ${4:10.1.0.0/16} idst ${5:10.2.0.0/16} \\\\
                encr_alg ${6:aes-cbc} encrkey ${7:KEY} \\\\
                auth_alg ${8:hmac-sha256} authkey ${9:KEY}

            add esp spi ${10:%s} pair-spi ${1:%s} src ${3:198.51.100.1} dst ${2:192.0.2.1} inbound \\\\
                proto 4 isrc ${5:10.2.0.0/16} idst ${4:10.1.0.0/16} \\\\
                encr_alg ${6:aes-cbc} encrkey ${11:KEY} \\\\
                auth_alg ${8:hmac-sha256} authkey ${12:KEY}
            """
                .formatted(one, two, one)),
        snippet(
            "ah-pair",
            "two SAs that authenticate only, one for each direction",
            """
            add ah spi ${1:%s} src ${2:192.0.2.1} dst ${3:192.0.2.2} outbound \\\\
                auth_alg ${4:hmac-sha256} authkey ${5:KEY}

            add ah spi ${6:%s} pair-spi ${1:%s} src ${3:192.0.2.2} dst ${2:192.0.2.1} inbound \\\\
                auth_alg ${4:hmac-sha256} authkey ${7:KEY}
            """
                .formatted(one, two, one)));
  }

  private static Suggestion snippet(String label, String detail, String body) {
    String plain = body.replaceAll("\\$\\{\\d+:([^}]*)}", "$1").replace("\\\\", "\\");
    return Suggestion.of(label, Suggestion.Kind.SNIPPET, 1, detail, "```ipseckey\n" + plain + "```")
        .snippet(body);
  }

  /** The first of two SPIs that the file does not use. */
  static long firstFreeSpi(Snapshot snapshot) {
    long largest = Math.max(RESERVED, snapshot.largestSpi(NO_COMMAND));
    return largest >= 0xffff_fffeL ? 0x100 : largest + 1;
  }
}
