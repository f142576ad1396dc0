package dev.ipseckey.pfkey.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With {@code -p} no text has a digit of a key in it. */
class KeysStayHiddenTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 20_231_123L);

  /** Four bytes that occur nowhere else, so that whatever is left of a key is found. */
  private static final byte[] CANARY = HexFormat.of().parseHex("c0ffeeb7");

  private static final String DIGITS = "c0ffeeb7";

  private static final Pattern KEY_LINE = Pattern.compile("^(AKY|EKY): [^AE]|(authkey|encrkey) ");

  private static final Pattern HIDDEN =
      Pattern.compile("(AKY: |EKY: |(# )?\t(authkey|encrkey) )X*(\\[X*])?/\\d+(\\+\\d+)?( \\\\)?");

  @Test
  void inNoText() {
    Associations associations = new Associations(SEED);
    for (int i = 0; i < 500; i++) {
      Message message = associations.any(key(32), key(20));
      assertThat(everything(message, PrintOptions.plain()))
          .as("the canary is seen without -p")
          .contains(DIGITS);
      hasNoKey(everything(message, PrintOptions.plain().paranoid(true)), i);
    }
  }

  private static String everything(Message message, PrintOptions options) {
    List<String> warnings = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    MessagePrinter printer =
        new MessagePrinter(
            options.verbose(true), RecordedNames.none(), Session.CLOCK, warnings::add);
    printer.sent(message, out);
    printer.answer(Received.of(message), out);
    printer.dumped(Received.of(message), out);
    printer.monitored(Received.of(message), out);
    out.append(Session.saved(SaveStyle.REFERENCE, options, message));
    out.append(Session.saved(SaveStyle.LOADABLE, options, message));
    return out.append(warnings).toString();
  }

  private static void hasNoKey(String text, int number) {
    assertThat(text)
        .as("seed %d, SA %d", SEED, number)
        .doesNotContain(DIGITS)
        .doesNotContain("ffeeb7c0");
    List<String> keys = text.lines().filter(KEY_LINE.asPredicate()).toList();
    assertThat(keys)
        .as("seed %d, SA %d", SEED, number)
        .isNotEmpty()
        .allMatch(HIDDEN.asMatchPredicate());
  }

  private static byte[] key(int length) {
    byte[] key = new byte[length];
    for (int i = 0; i < length; i++) {
      key[i] = CANARY[i % CANARY.length];
    }
    return key;
  }
}
