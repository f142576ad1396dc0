package dev.ipseckey.generate;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import java.util.ArrayList;
import java.util.List;

/** Words of the language, values and odd bytes in any order, on one to six lines. */
public final class TokenSoup {

  private static final List<String> COMMANDS =
      CommandName.all().stream().flatMap(command -> command.spellings().stream()).toList();

  private static final List<String> KEYWORDS =
      Extension.all().stream().flatMap(extension -> extension.spellings().stream()).toList();

  private static final List<String> TYPES =
      List.of("esp", "ah", "all", "ESP", "3", "0", "8", "256", "eps", "esp", "esp", "ah");

  private static final List<String> VALUES = values();

  private static final List<String> GAPS =
      List.of(
          " ", " ", " ", " ", " ", " ", " ", "\t", "  ", " \\\n", "\\\n  ", "\\ \n", "\\\r\n", "\r",
          "\u000B", "\f", "", "\u00a0");

  private static final List<String> ENDS =
      List.of("\n", "\n", "\n", "\n", "\r\n", "\\\n", " \\\n\n", "", "\n\n", " \n");

  private static final List<String> ODD =
      List.of(
          "#",
          "# x",
          "\"",
          "\"\"",
          "\" a\"",
          "'a",
          "\\",
          "\0",
          "\u00a0",
          "\u2003",
          "\ufeff",
          "é",
          "x\"y z\"",
          "\"open",
          "spi=5",
          "a/b",
          "~");

  private TokenSoup() {}

  private static List<String> values() {
    List<String> values =
        new ArrayList<>(
            List.of(
                "0",
                "1",
                "5",
                "255",
                "256",
                "0x100",
                "0x100000001",
                "65535",
                "65536",
                "4294967296",
                "18446744073709551616",
                "-1",
                "+5",
                "08",
                "0x",
                "udp",
                "10.0.0.1",
                "10.0.0",
                "10.0.0.256",
                "::1",
                "fe80::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "1:2",
                "10.0.0.0/8",
                "10.0.0.0/33",
                "::/129",
                "::/x",
                "east",
                "twin",
                "both",
                "six",
                "decnet.example.com",
                "gone",
                "a..b",
                "-a",
                "00112233445566778899aabbccddeeff",
                "0xabcdef",
                "abc",
                "abc/12",
                "abc/13",
                "abc/x",
                "abc/0",
                "ff/4",
                "/8",
                "xyz",
                "XXXX",
                "PUBLIC",
                "0x00-01",
                "0xzz",
                "tcp",
                "http",
                "larval",
                "4",
                "fqdn,",
                "a@b"));
    AlgorithmFile.shipped().all().stream().map(Algorithm::names).forEach(values::addAll);
    SaState.all().stream().map(SaState::word).forEach(values::add);
    IdentityType.all().stream().map(IdentityType::names).forEach(values::addAll);
    return List.copyOf(values);
  }

  public static byte[] text(Draw draw) {
    StringBuilder text = new StringBuilder();
    for (int lines = draw.between(1, 6); lines > 0; lines--) {
      text.append(draw.of(COMMANDS)).append(draw.of(GAPS)).append(draw.of(TYPES));
      for (int words = draw.below(9); words > 0; words--) {
        text.append(draw.of(GAPS)).append(word(draw));
      }
      text.append(draw.of(ENDS));
    }
    return Bytes.of(text.toString());
  }

  /** Any word, most of them such as belong behind an SA type. */
  static String word(Draw draw) {
    return switch (draw.below(20)) {
      case 0 -> draw.of(ODD);
      case 1 -> draw.of(COMMANDS);
      case 2 -> draw.of(TYPES);
      case 3, 4, 5 -> draw.of(VALUES);
      case 6 -> draw.of(KEYWORDS);
      default -> draw.of(KEYWORDS) + " " + draw.of(VALUES);
    };
  }
}
