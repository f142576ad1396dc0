package dev.ipseckey.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Files of commands on a few SAs: nearly all can be read, and many are refused by an SADB. Keys are
 * random, so no digit of them is anywhere else.
 */
public final class SaFile {

  private static final List<String> SPIS = List.of("0x101", "0x102", "0x103", "260");

  private static final List<String> ADDRESSES =
      List.of(
          "192.0.2.1",
          "192.0.2.1",
          "192.0.2.1",
          "198.51.100.7",
          "198.51.100.7",
          "198.51.100.7",
          "2001:db8::1",
          "2001:db8::2",
          "twin",
          "both",
          "224.0.0.1",
          "0.0.0.0",
          "255.255.255.255");

  private static final List<String> AUTHENTICATION = List.of("sha1", "sha1", "sha256", "md5", "99");

  private static final List<String> ENCRYPTION =
      List.of("aes", "aes", "3des", "des", "aes-gcm16", "aes-ccm8", "null", "77");

  private static final List<Integer> KEY_DIGITS = List.of(32, 32, 40, 40, 48, 16, 64, 56, 30);

  private static final List<String> LIMITS =
      List.of("bytes", "addtime", "usetime", "alloc", "addtime", "bytes");

  private static final List<String> NETWORKS =
      List.of("10.0.0.0/8", "10.0.0.0/24", "2001:db8::/32", "west");

  private final Draw draw;
  private final List<String> keys = new ArrayList<>();

  private SaFile(Draw draw) {
    this.draw = draw;
  }

  /**
   * A text and the keys in it.
   *
   * @param keys hex digits; those of zeros are left out
   */
  public record Text(String text, List<String> keys) {
    public Text {
      keys = List.copyOf(keys);
    }
  }

  public static Text draw(Draw draw) {
    SaFile file = new SaFile(draw);
    StringBuilder text = new StringBuilder();
    for (int commands = draw.between(1, 14); commands > 0; commands--) {
      text.append(file.command()).append('\n');
    }
    return new Text(text.toString(), file.keys);
  }

  private String command() {
    return switch (draw.below(20)) {
      case 0 -> "flush" + draw.of(List.of("", " ah", " esp", " 9"));
      case 1, 2 -> change(draw.of(List.of("update", "update-pair")));
      case 3, 4 -> locator("delete");
      case 5 -> locator("delete-pair");
      case 6 -> locator("get");
      default -> add();
    };
  }

  private String type() {
    return draw.oneIn(4) ? "ah" : "esp";
  }

  private String locator(String command) {
    return command
        + " "
        + type()
        + " spi "
        + draw.of(SPIS)
        + (draw.oneIn(4) ? " src " + draw.of(ADDRESSES) : "")
        + " dst "
        + draw.of(ADDRESSES);
  }

  private String change(String command) {
    StringBuilder text = new StringBuilder(locator(command));
    maybe(text, 3, limits());
    maybe(text, 8, " authkey " + key());
    maybe(text, 8, " encrkey " + key());
    maybe(text, 8, " state " + draw.of(List.of("mature", "dying", "dead")));
    maybe(text, 8, " replay_value 7");
    maybe(text, 8, " isrc " + draw.of(NETWORKS));
    maybe(text, 4, " pair-spi " + draw.of(SPIS));
    return text.toString();
  }

  private String add() {
    StringBuilder text = new StringBuilder("add ").append(type()).append(" spi ");
    text.append(draw.of(SPIS));
    if (draw.oneIn(8)) {
      text.append(" dst ").append(draw.of(ADDRESSES));
    } else if (draw.oneIn(2)) {
      text.append(" src 192.0.2.1 dst 198.51.100.7");
    } else {
      text.append(" src ").append(draw.oneIn(4) ? draw.of(ADDRESSES) : "198.51.100.7");
      text.append(" dst ").append(draw.oneIn(4) ? draw.of(ADDRESSES) : "192.0.2.1");
    }
    if (draw.oneIn(12)) {
      text.append(" reserved_bits 8");
    }
    keysAndAlgorithms(text);
    maybe(text, 3, " " + draw.of(List.of("inbound", "outbound")));
    maybe(text, 20, " inbound");
    maybe(text, 2, " pair-spi " + draw.of(SPIS));
    maybe(text, 6, limits());
    maybe(text, 20, " state " + draw.of(List.of("mature", "dying")));
    maybe(text, 10, " isrc " + draw.of(NETWORKS));
    maybe(text, 10, " idst " + draw.of(NETWORKS));
    maybe(text, 20, " proto " + draw.of(List.of("4", "41", "6")));
    maybe(text, 20, " sport 80 isport 443");
    if (draw.oneIn(8)) {
      text.append(" encap udp ").append(draw.of(List.of("nat_loc", "nat_rem"))).append(' ');
      text.append(draw.of(ADDRESSES));
      maybe(text, 2, " nat_rport 4500");
    } else {
      maybe(text, 20, " encap udp nat_rport 4500");
    }
    return text.toString();
  }

  private void keysAndAlgorithms(StringBuilder text) {
    if (draw.oneIn(6)) {
      maybe(text, 2, " auth_alg " + draw.of(AUTHENTICATION));
      maybe(text, 2, " authkey " + key());
      maybe(text, 2, " encr_alg " + draw.of(ENCRYPTION));
      maybe(text, 2, " encrkey " + key());
    } else {
      text.append(" auth_alg sha1 authkey ").append(digits(40));
      if (text.indexOf("add esp") == 0) {
        text.append(" encr_alg ").append(draw.oneIn(3) ? draw.of(ENCRYPTION) : "aes");
        text.append(" encrkey ").append(draw.oneIn(4) ? key() : digits(32));
      }
    }
  }

  private void maybe(StringBuilder text, int chances, String words) {
    if (draw.oneIn(chances)) {
      text.append(words);
    }
  }

  private String limits() {
    String limit = draw.of(LIMITS);
    String text = " hard_" + limit + " " + draw.below(5) + " soft_" + limit + " " + draw.below(5);
    return draw.oneIn(3) && limit.endsWith("time")
        ? text + " idle_" + limit + " " + draw.below(5)
        : text;
  }

  private String key() {
    int digits = draw.of(KEY_DIGITS);
    return switch (draw.below(12)) {
      case 0 -> "0".repeat(digits);
      case 1 -> "01".repeat(digits / 2);
      default -> digits(digits);
    };
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < count) {
      digits.append(draw.of("0123456789abcdef"));
    }
    keys.add(digits.toString());
    return digits.toString();
  }
}
