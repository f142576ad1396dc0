package dev.ipseckey.generate;

import dev.ipseckey.language.Extension;
import java.util.List;

/**
 * A text with a key in it, in the place of a key or in one of the many where keys end up.
 *
 * @param text the bytes
 * @param canary the key
 * @param inPieces whether the key is there in pieces too short to be known as digits of a key
 */
public record CanaryText(byte[] text, Canary canary, boolean inPieces) {

  private static final String SA = "add esp spi 5 dst 10.0.0.1 auth_alg sha1 ";

  /** {@code @} stands for the key. */
  private static final List<String> WHOLE =
      List.of(
          // where keys belong
          SA + "authkey @",
          SA + "authkey @/64 hard_bytes 0",
          SA + "authkey 0x@",
          SA + "AUTHKEY @",
          SA + "\"authkey\" @",
          SA + "authkey \\\n@",
          "# a pair\n" + SA + "encrkey 00 authkey @ inbound\nflush",
          // keys with something wrong
          SA + "authkey @g",
          SA + "authkey g@",
          SA + "authkey @/x",
          SA + "authkey @/9999",
          SA + "authkey @/0",
          SA + "authkey \0@",
          SA + "authkey @\r",
          SA + "authkey \u00a0@",
          SA + "authkey @\u00e9",
          SA + "authkey,@",
          SA + "authkey=@",
          SA + "authkey@",
          // behind the slash
          SA + "authkey ab/@",
          SA + "authkey @/@",
          SA + "authkey /@",
          SA + "authkey ab/+@",
          SA + "isrc 10.0.0.0/@",
          SA + "isrc ::/@",
          SA + "dst6 ::/@",
          // in quotation marks
          SA + "authkey \"@\"",
          SA + "authkey \" @\"",
          SA + "authkey \"@",
          SA + "authkey x\"@\"y",
          SA + "authkey \"x\"@",
          SA + "\"@\"",
          SA + "'@'",
          // in comments
          "# @",
          "#@\nflush",
          "# authkey @ \\\nflush esp",
          "# old \\\nadd esp spi 5 dst 10.0.0.1 authkey @",
          "flush esp # @",
          SA + "authkey # @ \\\n 00",
          SA + "authkey 00 # was @",
          SA + "authkey 00 #@ \\\n#@",
          SA + "authkey 00 # WARNING: SA was dying or dead. @",
          // as a word of another kind
          "@",
          "@ esp",
          "\"@\" esp",
          "authkey @",
          "frob @",
          "add @",
          "add @ spi 5",
          "flush @",
          "flush esp @",
          "save esp @",
          "help @",
          "load @",
          "exit @",
          "exit\nadd esp spi 5 dst 10.0.0.1 authkey @",
          "exit\nadd esp spi @ dst @",
          "exit\n# @\nadd esp dst @ authkey 00",
          SA + "@",
          SA + "inbound @",
          SA + "authkye @",
          SA + "kay @ authkey 00",
          SA + "srcidtype @ @",
          SA + "srcidtype fqdn @",
          SA + "srcidtype fqdn @.example.com",
          SA + "dstidtype user_fqdn a@",
          SA + "label 0x@",
          SA + "label \"A B @\"",
          SA + "outer-label @-@",
          SA + "state @",
          SA + "encap @",
          SA + "replay -@",
          SA + "proto 0x@",
          SA + "src 10.0.0.@",
          SA + "src fe80::@",
          SA + "src @:@",
          SA + "src @..example",
          SA + "nat_loc -@",
          // where no command takes it
          "delete esp spi 5 dst 10.0.0.1 authkey @",
          "get esp spi @ spi @",
          "get esp spi 5 dst 10.0.0.1 integ_map @",
          SA + "authkey 00 authkey @",
          SA + "authkey @ authkey @",
          SA + "flags @",
          SA + "spi 6 spi @");

  /**
   * The key in pieces, where every word is one of a key. {@code @} stands for the pieces with
   * blanks between.
   */
  private static final List<String> IN_PIECES =
      List.of(
          SA + "authkey @",
          SA + "authkey @ inbound",
          SA + "AUTHKEY @",
          SA + "authkey 0x@",
          SA + "authkey \"@\"",
          SA + "authkey @/64",
          "delete esp spi 5 dst 10.0.0.1 authkey @",
          SA + "authkey 00 authkey @",
          SA + "\"@\"",
          SA + "src \"@\"",
          SA + "srcidtype fqdn \"@\"",
          SA + "label \"@\"",
          "\"@\" esp",
          "add \"@\"",
          "flush esp \"@\"",
          "frob \"@\"");

  /** Other commands with the same words: they may take keys, or not. */
  private static final List<String> COMMANDS =
      List.of("update esp", "update-pair esp", "update ah", "delete esp", "delete-pair esp", "get");

  private static final List<String> GAPS =
      List.of(" ", "\t", " \\\n", "\\\n  ", "\\\n", " \\\n\\\n", "\u000B");

  public static CanaryText draw(Draw draw) {
    Canary canary = Canary.draw(draw);
    if (draw.oneIn(6)) {
      String key = String.join(draw.of(GAPS), canary.pieces());
      return new CanaryText(Bytes.of(draw.of(IN_PIECES).replace("@", key) + "\n"), canary, true);
    }
    String template = draw.oneIn(3) ? SA + value(draw) : draw.of(WHOLE);
    String command = draw.oneIn(3) ? draw.of(COMMANDS) : "add esp";
    String text =
        template.replace("add esp", command).replace("@", canary.digits())
            + (draw.oneIn(200) ? " ".repeat(4100) : "")
            + (draw.oneIn(9) ? "" : "\n");
    return new CanaryText(Bytes.of(text), canary, false);
  }

  private static String value(Draw draw) {
    Extension extension = draw.of(Extension.all());
    String glue = draw.of(List.of("", "", "", "0x", "x", "/"));
    return draw.of(extension.spellings()) + " " + glue + "@";
  }
}
