package dev.ipseckey.format;

import dev.ipseckey.generate.Draw;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lines of a key file, to be written in any of the ways that mean the same: any layout, any
 * synonym, any case where case does not count. What the lines say comes from one seed, how they
 * look from another.
 */
final class Disguise {

  private static final List<CommandName> COMMANDS =
      List.of(
          CommandName.ADD,
          CommandName.ADD,
          CommandName.ADD,
          CommandName.ADD,
          CommandName.UPDATE,
          CommandName.UPDATE_PAIR,
          CommandName.DELETE,
          CommandName.DELETE_PAIR,
          CommandName.GET,
          CommandName.FLUSH,
          CommandName.EXIT);

  private static final List<String> BLANKS =
      List.of(" ", " ", " ", "  ", "\t", "\u000b", "\f", " \t ");
  private static final List<String> BREAKS =
      List.of(" \\\n", "\\\n    ", "\t\\\n\t", " \\\n\\\n ", " \\ \n  ", " \\\r\n ", "  \\\n");

  private final Draw what;
  private final Draw how;
  private final StringBuilder text = new StringBuilder();

  private Disguise(Draw what, Draw how) {
    this.what = what;
    this.how = how;
  }

  /** The lines of {@code what}, looking as {@code how} has it. */
  static String text(long what, long how) {
    return new Disguise(new Draw(what), new Draw(how)).file();
  }

  private String file() {
    emptyLines(how.below(3));
    int lines = what.between(1, 2);
    for (int i = 0; i < lines; i++) {
      boolean command = !what.oneIn(4);
      if (command) {
        command();
      } else {
        comment();
      }
      boolean last = i == lines - 1;
      if (!last && what.oneIn(3)) {
        emptyLineBehind(command);
      } else if (!last || how.oneIn(2)) {
        lineEnd();
        emptyLines(last ? how.below(3) : 0);
      }
    }
    return text.toString();
  }

  private void emptyLineBehind(boolean command) {
    if (command && how.oneIn(4)) {
      text.append(" \\\n"); // as save does it
    } else {
      lineEnd();
    }
    emptyLines(how.between(1, 3));
  }

  private void emptyLines(int count) {
    for (int i = 0; i < count; i++) {
      lineEnd();
    }
  }

  private void lineEnd() {
    text.append(how.oneIn(4) ? how.of(BLANKS) : "").append(how.oneIn(4) ? "\r\n" : "\n");
  }

  private void comment() {
    text.append(how.oneIn(3) ? how.of(BLANKS) : "");
    text.append("# ").append(what.of(List.of("east", "keys of  may", "ADD esp spi 1", "é \"x")));
  }

  private void command() {
    text.append(how.oneIn(4) ? how.of(BLANKS) : "").append(how.oneIn(8) ? "\\\n" : "");
    CommandName command = what.of(COMMANDS);
    keyword(how.of(command.spellings()));
    switch (command.operands()) {
      case EXTENSIONS, LOCATORS -> {
        gap();
        saType(what.of(List.of("esp", "ah")));
        extensions(command);
      }
      case OPTIONAL_TABLE -> {
        if (what.oneIn(2)) {
          gap();
          saType(what.of(List.of("esp", "ah", "all")));
        }
      }
      case TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> {}
    }
  }

  private void extensions(CommandName command) {
    Set<Extension> slots = new HashSet<>();
    for (int i = what.below(9); i > 0; i--) {
      Extension extension = what.of(Extension.all());
      if (extension.usableWith(command) && slots.add(extension.slot())) {
        gap();
        keyword(how.of(extension.spellings()));
        value(extension.kind());
      }
    }
  }

  private void value(ValueKind kind) {
    switch (kind) {
      case FLAG -> {}
      case IDENTITY -> {
        gap();
        keyword(anyCase(how.of(what.of(IdentityType.all()).names())));
        word(what.of(List.of("gw.example.com", "\"ops team\"", "a@B.example", "spi")));
      }
      case AUTH_ALGORITHM -> word(anyCase(what.of(List.of("sha256", "hmac-md5", "3", "0x5"))));
      case ENCR_ALGORITHM -> word(anyCase(what.of(List.of("aes", "3des-cbc", "null", "nonsense"))));
      case KEY ->
          word(hex(what.of(List.of("", "0x")), what.between(1, 40)) + what.of(List.of("", "/16")));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 ->
          word(
              what.oneIn(3)
                  ? anyCase("2001:db8::" + hexDigits(2))
                  : what.of(List.of("192.0.2.1", "Gw.example.com", "::1", "10.0.0.0/8", "dst")));
      case NUMBER, PORT, PROTOCOL -> word(what.oneIn(2) ? hex("0x", 4) : "0" + what.below(8));
      case STATE -> word(what.of(List.of("mature", "Dying", "3")));
      case ENCAPSULATION -> word(what.of(List.of("udp", "UDP")));
      case LABEL -> word(what.of(List.of("PUBLIC", "\"NEED TO KNOW\"", "0xFF-01")));
      case UNUSED -> throw new IllegalStateException("no command takes it");
    }
  }

  private String hex(String prefix, int digits) {
    return anyCase(prefix + hexDigits(digits));
  }

  private String hexDigits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(what.of("0123456789abcdef"));
    }
    return digits.toString();
  }

  private void saType(String name) {
    keyword(anyCase(name));
  }

  private String anyCase(String word) {
    return how.oneIn(3) ? word.toUpperCase(Locale.ROOT) : word;
  }

  private void keyword(String word) {
    text.append(how.oneIn(12) ? '"' + word + '"' : word);
  }

  private void word(String word) {
    gap();
    text.append(word);
  }

  private void gap() {
    text.append(how.oneIn(5) ? how.of(BREAKS) : how.of(BLANKS));
  }
}
