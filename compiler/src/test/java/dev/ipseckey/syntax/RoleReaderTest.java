package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.generate.RandomBytes;
import dev.ipseckey.generate.TokenSoup;
import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.grammar.IpseckeyParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The table is the generated parser: every word plays the same part. */
class RoleReaderTest {

  private static final long SEED = 20_261_128;
  private static final int INPUTS = 20_000;

  private final RoleReader table = new RoleReader();
  private final IpseckeyParser parser =
      new IpseckeyParser(new CommonTokenStream(new ListTokenSource(List.of())));

  RoleReaderTest() {
    parser.setErrorHandler(new BailErrorStrategy());
  }

  @Test
  void partsAreThoseOfTheParser() {
    Set<Role> met = EnumSet.noneOf(Role.class);
    for (long seed = SEED; seed < SEED + INPUTS; seed++) {
      Draw draw = new Draw(seed);
      compare(draw.oneIn(8) ? RandomBytes.text(draw) : TokenSoup.text(draw), met);
    }
    KeyFiles.all().forEach(file -> compare(file.text(), met));
    assertThat(met).isEqualTo(EnumSet.allOf(Role.class));
  }

  private void compare(byte[] text, Set<Role> met) {
    WordScanner scanner = new WordScanner();
    scanner.open(text, 0, text.length);
    List<Token> line = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = scanner.next();
      if (!more || scanner.type() == IpseckeyLexer.EOL) {
        List<Role> parts = byTable(line);
        assertThat(parts).as("%s", Bytes.readable(text)).isEqualTo(byParser(line));
        met.addAll(parts);
        line.clear();
      } else if (scanner.type() != IpseckeyLexer.REMARK) {
        line.add(new CommonToken(scanner.type()));
      }
    }
  }

  private List<Role> byTable(List<Token> line) {
    table.begin();
    return line.stream().map(word -> table.next(word.getType())).toList();
  }

  private List<Role> byParser(List<Token> line) {
    List<Token> tokens = new ArrayList<>(line);
    tokens.add(new CommonToken(IpseckeyLexer.EOL));
    List<Role> parts = new ArrayList<>();
    parser.setTokenStream(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.tell((word, role) -> parts.add(Role.valueOf(role.name())));
    parser.line();
    return parts;
  }
}
