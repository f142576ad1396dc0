package dev.ipseckey.syntax;

import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which command or extension a token of the grammar is: the one whose constant has the token's
 * name.
 */
final class Keywords {

  private static final int TYPES = LexerTable.NAME.length;

  private static final List<Optional<CommandName>> COMMANDS = commands();
  private static final List<Optional<Extension>> EXTENSIONS = extensions();

  private Keywords() {}

  static Optional<CommandName> command(int type) {
    return COMMANDS.get(type);
  }

  static Optional<Extension> extension(int type) {
    return EXTENSIONS.get(type);
  }

  /** Whether the token is a keyword of its place: a command, an SA type or an extension. */
  static boolean isKeyword(int type) {
    return type != IpseckeyLexer.WORD
        && type != IpseckeyLexer.QUOTED
        && type != IpseckeyLexer.REMARK
        && type != IpseckeyLexer.EOL;
  }

  /** Whether {@code bytes[from..to)} spells an extension, in any case. */
  static boolean isExtension(byte[] bytes, int from, int to) {
    WordScanner scanner = new WordScanner();
    scanner.open(bytes, from, to, IpseckeyLexer.EXTENSIONS);
    return scanner.next() && scanner.tokenEnd() == to && extension(scanner.type()).isPresent();
  }

  private static List<Optional<CommandName>> commands() {
    List<Optional<CommandName>> table = new ArrayList<>(TYPES);
    for (int type = 0; type < TYPES; type++) {
      String token = LexerTable.NAME[type];
      table.add(
          CommandName.all().stream().filter(command -> command.name().equals(token)).findFirst());
    }
    return table;
  }

  private static List<Optional<Extension>> extensions() {
    List<Optional<Extension>> table = new ArrayList<>(TYPES);
    for (int type = 0; type < TYPES; type++) {
      String token = LexerTable.NAME[type];
      table.add(
          Extension.all().stream().filter(extension -> extension.name().equals(token)).findFirst());
    }
    return table;
  }
}
