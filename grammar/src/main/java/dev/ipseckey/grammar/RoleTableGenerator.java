package dev.ipseckey.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Learns which part each word plays from the generated parser, and writes it as a Java class of
 * arrays, so that a word costs one table look-up. The grammar of a line has no recursion, so the
 * parser is in one of a few places behind each word; from each of them every word is tried.
 */
final class RoleTableGenerator {

  private static final int TYPES = IpseckeyLexer.VOCABULARY.getMaxTokenType() + 1;

  /**
   * Where the parser is behind a word.
   *
   * @param state the state it was in at the word
   * @param callers the states that its rules were entered from, innermost first
   */
  private record Place(int state, List<Integer> callers) {}

  /** What the parser told of the last word of a line. */
  private record Told(Place place, WordRole role) {}

  private final Map<Place, Integer> numbers = new HashMap<>();

  /** By number: the types of the words that lead there; 0 is the beginning of the line. */
  private final List<int[]> ways = new ArrayList<>(List.of(new int[0]));

  private final List<WordRole> roles = new ArrayList<>(List.of(WordRole.STRAY));
  private final List<int[]> rows = new ArrayList<>();

  private RoleTableGenerator() {}

  /** The source of the class in its package, which has an enum {@code Role}. */
  static String source(String packageName) {
    return new RoleTableGenerator().close().asJava(packageName);
  }

  private RoleTableGenerator close() {
    while (rows.size() < ways.size()) {
      int[] way = ways.get(rows.size());
      int[] row = new int[TYPES];
      rows.add(row);
      for (int type = 1; type < TYPES; type++) {
        if (type != IpseckeyLexer.EOL && type != IpseckeyLexer.REMARK) {
          int[] words = Arrays.copyOf(way, way.length + 1);
          words[way.length] = type;
          row[type] = told(words).map(told -> number(told, words)).orElse(0);
        }
      }
    }
    return this;
  }

  private int number(Told told, int[] way) {
    int number = numbers.computeIfAbsent(told.place(), place -> ways.size());
    if (number == ways.size()) {
      ways.add(way);
      roles.add(told.role());
    }
    return number;
  }

  /** What the parser tells of the last word; empty if no such line comes from the lexer. */
  private static Optional<Told> told(int[] words) {
    List<Token> tokens =
        IntStream.concat(IntStream.of(words), IntStream.of(IpseckeyLexer.EOL))
            .<Token>mapToObj(CommonToken::new)
            .toList();
    IpseckeyParser parser = new IpseckeyParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.setErrorHandler(new BailErrorStrategy());
    Listener listener = new Listener(parser);
    parser.tell(listener);
    try {
      parser.line();
    } catch (ParseCancellationException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(listener.last);
  }

  private String asJava(String packageName) {
    CharTable next = new CharTable();
    rows.forEach(next::add);
    return """
        package %s;

        /** The automaton of IpseckeyParser.g4; made by RoleTableGenerator. A line begins in state 0. */
        final class RoleTable {
          /** Number of token types. */
          static final int TYPES = %d;

          /** By state times TYPES plus type of a word: the state behind it, 0 if it cannot stand there. */
          static final char[] NEXT = %s;

          /** By state: the part of the word that leads there. */
          static final Role[] ROLE = {
            %s
          };

          private RoleTable() {}
        }
        """
        .formatted(
            packageName,
            TYPES,
            next.asJava(),
            roles.stream().map(role -> "Role." + role).collect(Collectors.joining(", ")));
  }

  private static final class Listener implements WordRoles {
    private final IpseckeyParser parser;
    private @Nullable Told last;

    Listener(IpseckeyParser parser) {
      this.parser = parser;
    }

    @Override
    public void plays(Token word, WordRole role) {
      List<Integer> callers = new ArrayList<>();
      for (RuleContext rule = parser.getContext(); rule != null; rule = rule.parent) {
        callers.add(rule.invokingState);
      }
      last = new Told(new Place(parser.getState(), callers), role);
    }
  }
}
