package dev.ipseckey.generate;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Files of commands that make SAs; nearly all of them are good, and together they use everything.
 */
public final class AssociationFiles {

  private static final List<String> AUTHENTICATION =
      List.of("md5 128", "sha1 160", "sha256 256", "sha384 384", "sha512 512");

  private static final List<String> ENCRYPTION =
      List.of(
          "aes 128",
          "aes 192",
          "aes 256",
          "blowfish 128",
          "camellia 256",
          "aes-gcm16 160",
          "aes-ccm 152",
          "null 0");

  private static final List<String> TEXTS =
      List.of("\"a person@example\"", "\"/C=DE, O=x\"", "host.example", "spi", "\"#\"");

  private final Draw draw;

  public AssociationFiles(long seed) {
    this.draw = new Draw(seed);
  }

  /** A file of so many SAs and some pairs among them. */
  public String next(int associations) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < associations; i++) {
      lines.add(association(0x100 + i));
      if (draw.oneIn(3)) {
        lines.addAll(pair(0x1000 + 2 * i));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String association(int spi) {
    boolean v6 = draw.oneIn(3);
    List<String> words = new ArrayList<>();
    words.add("spi " + (draw.oneIn(2) ? spi : "0x" + Integer.toHexString(spi)));
    outer(words, v6);
    boolean esp = !draw.oneIn(4);
    algorithms(words, esp);
    lifetimes(words);
    if (draw.oneIn(4)) {
      inner(words);
    }
    if (esp && draw.oneIn(5)) {
      words.add(
          "encap udp nat_loc %s nat_rem %s nat_lport %d nat_rport 4500"
              .formatted(address(false, 7), address(false, 8), draw.between(1, 65535)));
    }
    if (draw.oneIn(4)) {
      words.add("srcidtype fqdn " + draw.of(TEXTS) + " dstidtype user_fqdn " + draw.of(TEXTS));
    }
    if (draw.oneIn(4)) {
      words.add("replay " + draw.of(List.of("0", "32", "64")));
    }
    if (draw.oneIn(6)) {
      words.add("replay_value " + draw.between(1, 100_000));
    }
    if (draw.oneIn(2)) {
      words.add(draw.oneIn(2) ? "inbound" : "outbound");
    }
    return "add " + (esp ? "esp " : "ah ") + String.join(" ", words);
  }

  private void outer(List<String> words, boolean v6) {
    words.add("src " + address(v6, 1) + " dst " + address(v6, 2));
    if (draw.oneIn(5)) {
      words.add("proto " + draw.of(List.of("6", "17")) + " sport 500 dport " + draw.below(70));
    }
  }

  private void algorithms(List<String> words, boolean esp) {
    boolean encrypted = esp && !draw.oneIn(6);
    if (!encrypted || draw.oneIn(2)) {
      algorithm(words, "auth", draw.of(AUTHENTICATION));
    }
    if (encrypted) {
      algorithm(words, "encr", draw.of(ENCRYPTION));
    }
  }

  private void algorithm(List<String> words, String kind, String named) {
    String[] parts = named.split(" ");
    int bits = Integer.parseInt(parts[1]);
    words.add(kind + "alg " + parts[0]);
    if (bits > 0) {
      words.add(kind + "key " + hex(bits / 8));
    }
  }

  private String hex(int bytes) {
    String digits = HexFormat.of().formatHex(draw.bytes(bytes));
    return draw.oneIn(4) ? digits.toUpperCase(Locale.ROOT) : digits;
  }

  private void lifetimes(List<String> words) {
    for (String limit : List.of("bytes", "addtime", "usetime")) {
      if (draw.oneIn(3)) {
        int hard = draw.between(1000, 1_000_000);
        words.add("hard_" + limit + " " + hard);
        if (draw.oneIn(2)) {
          words.add("soft_" + limit + " " + draw.between(1, hard - 100));
        }
      }
    }
    if (draw.oneIn(5)) {
      words.add("idle_addtime " + draw.between(1, 1000));
    }
    if (draw.oneIn(5)) {
      words.add("idle_usetime " + draw.between(1, 1000));
    }
  }

  private void inner(List<String> words) {
    boolean v6 = draw.oneIn(2);
    int most = v6 ? 128 : 32;
    words.add(
        "isrc %s/%d idst %s/%d"
            .formatted(address(v6, 3), draw.between(0, most), address(v6, 4), draw.below(most)));
    if (draw.oneIn(2)) {
      words.add("iproto 6 isport " + draw.below(65536) + " idport 80");
    }
  }

  /** Two SAs in opposite directions that are made a pair. */
  private List<String> pair(int spi) {
    String common = " authalg sha256 authkey " + hex(32) + " encralg aes encrkey " + hex(16);
    String here = address(false, 1);
    String there = address(false, 2);
    String outbound = "add esp spi %d src %s dst %s outbound%s".formatted(spi, here, there, common);
    String inbound =
        "add esp spi %d src %s dst %s inbound%s".formatted(spi + 1, there, here, common);
    return draw.oneIn(2)
        ? List.of(outbound, inbound + " pair-spi " + spi)
        : List.of(
            outbound,
            inbound,
            "update esp spi %d dst %s pair-spi %d".formatted(spi, there, spi + 1));
  }

  private String address(boolean v6, int net) {
    return v6
        ? "2001:db8:%x::%x".formatted(net, draw.between(1, 9))
        : "192.0.%d.%d".formatted(net, draw.between(1, 9));
  }
}
