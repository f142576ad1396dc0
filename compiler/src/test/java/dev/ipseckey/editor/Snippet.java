package dev.ipseckey.editor;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.DST;
import static dev.ipseckey.language.Extension.ENCAP;
import static dev.ipseckey.language.Extension.ENCRKEY;
import static dev.ipseckey.language.Extension.ENCR_ALG;
import static dev.ipseckey.language.Extension.HARD_ADDTIME;
import static dev.ipseckey.language.Extension.IDST;
import static dev.ipseckey.language.Extension.INBOUND;
import static dev.ipseckey.language.Extension.ISRC;
import static dev.ipseckey.language.Extension.NAT_LOC;
import static dev.ipseckey.language.Extension.NAT_LPORT;
import static dev.ipseckey.language.Extension.NAT_RPORT;
import static dev.ipseckey.language.Extension.OUTBOUND;
import static dev.ipseckey.language.Extension.PROTO;
import static dev.ipseckey.language.Extension.SOFT_ADDTIME;
import static dev.ipseckey.language.Extension.SPI;
import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import java.util.List;

/**
 * A command with places to fill in, which an editor offers without the language server; that one
 * has whole pairs.
 *
 * @param prefix what is typed to get it
 * @param description what it is, as a phrase
 * @param body its physical lines, in an editor's syntax of snippets
 */
record Snippet(String prefix, String description, List<String> body) {

  /** What stands where a key is due. */
  static final String KEY = "KEY";

  /** A backslash that continues the line: one is written as two. */
  private static final String CONTINUED = " \\\\";

  static List<Snippet> all() {
    return List.of(
        new Snippet(
            "sa-esp",
            "an SA that encrypts and authenticates",
            body(CommandName.ADD, SaType.ESP, PLACE, ENCRYPTION, AUTHENTICATION)),
        new Snippet(
            "sa-ah",
            "an SA that authenticates only",
            body(CommandName.ADD, SaType.AH, PLACE, AUTHENTICATION)),
        new Snippet(
            "sa-tunnel",
            "an SA of a tunnel between two networks",
            body(
                CommandName.ADD,
                SaType.ESP,
                PLACE,
                with(PROTO, "4")
                    + with(ISRC, "${20:10.1.0.0/16}")
                    + with(IDST, "${21:10.2.0.0/16}"),
                ENCRYPTION,
                AUTHENTICATION)),
        new Snippet(
            "sa-nat",
            "an SA through a NAT, ESP inside UDP",
            body(
                CommandName.ADD,
                SaType.ESP,
                PLACE,
                with(ENCAP, "udp")
                    + with(NAT_LOC, "${20:203.0.113.7}")
                    + with(NAT_LPORT, "${21:4500}")
                    + with(NAT_RPORT, "${22:4500}"),
                ENCRYPTION,
                AUTHENTICATION)),
        new Snippet(
            "sa-lifetimes",
            "seconds until an SA is reported as dying, and until it is removed",
            List.of((with(SOFT_ADDTIME, "${1:82800}") + with(HARD_ADDTIME, "${2:86400}")).strip())),
        new Snippet(
            "sa-update",
            "new lifetimes for an SA",
            body(
                CommandName.UPDATE,
                SaType.ESP,
                LOCATOR,
                with(SOFT_ADDTIME, "${20:82800}") + with(HARD_ADDTIME, "${21:86400}"))),
        new Snippet("sa-delete", "remove an SA", body(CommandName.DELETE, SaType.ESP, LOCATOR)));
  }

  private static final String LOCATOR = with(SPI, "${1:0x100}") + with(DST, "${3:192.0.2.2}");

  private static final String PLACE =
      with(SPI, "${1:0x100}")
          + with(SRC, "${2:192.0.2.1}")
          + with(DST, "${3:192.0.2.2}")
          + " ${4|%s,%s|}".formatted(OUTBOUND.canonical(), INBOUND.canonical());

  private static final String ENCRYPTION =
      with(ENCR_ALG, "${30:aes-cbc}") + with(ENCRKEY, "${31:" + KEY + "}");

  private static final String AUTHENTICATION =
      with(AUTH_ALG, "${32:hmac-sha256}") + with(AUTHKEY, "${33:" + KEY + "}");

  private static List<String> body(CommandName command, SaType type, String first, String... more) {
    var lines = new java.util.ArrayList<String>();
    lines.add(command.canonical() + " " + type.display() + first);
    for (String line : more) {
      lines.set(lines.size() - 1, lines.getLast() + CONTINUED);
      lines.add("   " + line);
    }
    return lines;
  }

  private static String with(Extension extension, String value) {
    return " " + extension.canonical() + " " + value;
  }
}
