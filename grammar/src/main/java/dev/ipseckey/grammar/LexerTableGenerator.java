package dev.ipseckey.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.LexerAction;
import org.antlr.v4.runtime.atn.LexerModeAction;
import org.antlr.v4.runtime.atn.LexerSkipAction;
import org.antlr.v4.runtime.atn.LexerTypeAction;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Closes the automaton of the generated lexer and writes it as a Java class of arrays, so that
 * scanning is one table look-up a byte and nothing has to be deserialised when the program starts.
 *
 * <p>Bytes from 128 up are looked up as 127, an ordinary character of words.
 */
final class LexerTableGenerator {

  /** Bytes that the table tells apart. */
  private static final int BYTES = 128;

  /** Token type, in the table, of text that makes no token. */
  private static final int SKIP = 0xffff;

  private LexerTableGenerator() {}

  /** The source of the class in its package. */
  static String source(String packageName) {
    return new LexerTableGenerator().close().asJava(packageName);
  }

  private final Automaton automaton = new Automaton();

  /** State numbers in order of discovery; 0 is the dead state. */
  private final Map<Place, Integer> numbers = new HashMap<>();

  private final List<int[]> edges = new ArrayList<>(List.of(new int[BYTES]));
  private final List<Accept> accepts = new ArrayList<>(List.of(new Accept(0, 0)));
  private final List<Integer> starts = new ArrayList<>();

  /** The simulator keeps one automaton for each mode, so a state's own number is not enough. */
  private record Place(int mode, int state) {}

  /**
   * What a state accepts.
   *
   * @param type the token type, 0 if nothing
   * @param mode the mode to go on in plus 1, 0 to stay
   */
  private record Accept(int type, int mode) {}

  private LexerTableGenerator close() {
    for (int mode = 0; mode < automaton.modes(); mode++) {
      starts.add(number(automaton.start(mode), mode));
    }
    return this;
  }

  private int number(DFAState state, int mode) {
    Integer known = numbers.get(new Place(mode, state.stateNumber));
    if (known != null) {
      return known;
    }
    int number = edges.size();
    numbers.put(new Place(mode, state.stateNumber), number);
    int[] row = new int[BYTES];
    edges.add(row);
    accepts.add(accept(state));
    for (int b = 0; b < BYTES; b++) {
      DFAState target = automaton.edge(state, b, mode);
      if (target != null) {
        row[b] = number(target, mode);
        if (accepts.get(row[b]).type() == 0) {
          throw new IllegalStateException(
              "the scanner never backs up, but a token has a prefix that is none");
        }
      }
    }
    return number;
  }

  private static Accept accept(DFAState state) {
    if (!state.isAcceptState) {
      return new Accept(0, 0);
    }
    int type = state.prediction;
    int mode = 0;
    if (state.lexerActionExecutor != null) {
      for (LexerAction action : state.lexerActionExecutor.getLexerActions()) {
        switch (action) {
          case LexerSkipAction skip -> type = SKIP;
          case LexerTypeAction to -> type = to.getType();
          case LexerModeAction to -> mode = to.getMode() + 1;
          default -> throw new IllegalStateException("the table has no place for " + action);
        }
      }
    }
    return new Accept(type, mode);
  }

  private String asJava(String packageName) {
    int[] classes = new int[BYTES];
    int count = classify(classes);
    int columns = count + 2;
    CharTable next = new CharTable();
    for (int state = 0; state < edges.size(); state++) {
      int[] row = new int[columns];
      for (int b = 0; b < BYTES; b++) {
        row[classes[b]] = edges.get(state)[b] * columns;
      }
      row[count] = accepts.get(state).type();
      row[count + 1] = accepts.get(state).mode();
      next.add(row);
    }
    CharTable classTable = new CharTable();
    classTable.add(classes);
    CharTable startTable = new CharTable();
    starts.forEach(start -> startTable.add(start * columns));
    return """
        package %s;

        /** The automaton of IpseckeyLexer.g4; made by LexerTableGenerator. A state is the place of its row in the table. */
        final class LexerTable {
          /** By state plus class of a byte: the next state, 0 if none. The columns behind the classes say what ends there. */
          static final char[] NEXT = %s;

          /** Class of each byte from 0 to 127. */
          static final char[] CLASS = %s;

          /** Column of the type of the token that ends there. */
          static final int TYPE = %d;

          /** Type of text that makes no token. */
          static final int SKIP = %d;

          /** Column of the mode that follows plus 1, 0 to stay. */
          static final int MODE = %d;

          /** By mode: the state to start in. */
          static final char[] START = %s;

          /** By type: its name in the grammar, empty if it has none. */
          static final String[] NAME = {
            %s
          };

          private LexerTable() {}
        }
        """
        .formatted(
            packageName,
            next.asJava(),
            classTable.asJava(),
            count,
            SKIP,
            count + 1,
            startTable.asJava(),
            names());
  }

  private static String names() {
    return IntStream.rangeClosed(0, IpseckeyLexer.VOCABULARY.getMaxTokenType())
        .mapToObj(IpseckeyLexer.VOCABULARY::getSymbolicName)
        .map(name -> name == null ? "\"\"" : '"' + name + '"')
        .collect(Collectors.joining(", "));
  }

  /** Gives bytes that no state tells apart one class, and returns how many classes there are. */
  private int classify(int[] classes) {
    Map<List<Integer>, Integer> known = new HashMap<>();
    for (int b = 0; b < BYTES; b++) {
      List<Integer> column = new ArrayList<>();
      for (int[] row : edges) {
        column.add(row[b]);
      }
      classes[b] = known.computeIfAbsent(column, c -> known.size());
    }
    return known.size();
  }

  /** ANTLR's own lexer simulator, asked for every edge instead of those of one input. */
  private static final class Automaton extends LexerATNSimulator {

    /** The simulator asks its input only for predicates, and the grammar has none. */
    private static final CharStream NO_INPUT = CharStreams.fromString("");

    Automaton() {
      super(
          new IpseckeyLexer(NO_INPUT),
          IpseckeyLexer._ATN,
          automata(IpseckeyLexer._ATN),
          new PredictionContextCache());
    }

    private static DFA[] automata(ATN atn) {
      DFA[] automata = new DFA[atn.getNumberOfDecisions()];
      for (int i = 0; i < automata.length; i++) {
        automata[i] = new DFA(atn.getDecisionState(i), i);
      }
      return automata;
    }

    int modes() {
      return atn.modeToStartState.size();
    }

    DFAState start(int mode) {
      this.mode = mode;
      var configs = computeStartState(NO_INPUT, atn.modeToStartState.get(mode));
      configs.hasSemanticContext = false;
      return addDFAState(configs);
    }

    @Nullable DFAState edge(DFAState from, int b, int mode) {
      this.mode = mode;
      DFAState target = getExistingTargetState(from, b);
      if (target == null) {
        target = computeTargetState(NO_INPUT, from, b);
      }
      return target.stateNumber == ERROR.stateNumber ? null : target;
    }
  }
}
