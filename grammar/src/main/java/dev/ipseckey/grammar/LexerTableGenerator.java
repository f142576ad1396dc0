package dev.ipseckey.grammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Runs at build time; the grammar stays the only definition.
 *
 * <p>Bytes from 128 up are looked up as 127, an ordinary character of words.
 */
public final class LexerTableGenerator {

  /** Bytes that the table tells apart. */
  private static final int BYTES = 128;

  /** Token type, in the table, of text that makes no token. */
  private static final int SKIP = 0xffff;

  private LexerTableGenerator() {}

  /**
   * Arguments: the package of the class, and the folder of its package root. Checks the parser on
   * the way.
   */
  public static void main(String[] args) throws IOException {
    Ll1Gate.check();
    Path folder = Path.of(args[1], args[0].split("\\."));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("LexerTable.java"), new LexerTableGenerator().close().asJava(args[0]));
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
    StringBuilder next = new StringBuilder();
    for (int[] row : edges) {
      int[] byClass = new int[count];
      for (int b = 0; b < BYTES; b++) {
        byClass[classes[b]] = row[b] * count;
      }
      append(next, byClass);
    }
    StringBuilder types = new StringBuilder();
    StringBuilder modes = new StringBuilder();
    for (Accept accept : accepts) {
      append(types, accept.type());
      append(modes, accept.mode());
    }
    StringBuilder classTable = new StringBuilder();
    append(classTable, classes);
    StringBuilder startTable = new StringBuilder();
    for (int start : starts) {
      append(startTable, start * count);
    }
    return """
        package %s;

        /** The automaton of IpseckeyLexer.g4; made by LexerTableGenerator. States are multiplied by {@link #CLASSES}. */
        final class LexerTable {
          /** Number of byte classes. */
          static final int CLASSES = %d;

          /** Type of text that makes no token. */
          static final int SKIP = %d;

          /** Class of each byte from 0 to 127. */
          static final char[] CLASS = "%s".toCharArray();

          /** By state plus class: the next state, 0 if none. */
          static final char[] NEXT = %s.toCharArray();

          /** By state divided by CLASSES: the type of the token that ends there. */
          static final char[] TYPE = "%s".toCharArray();

          /** By state divided by CLASSES: the mode that follows plus 1, 0 to stay. */
          static final char[] MODE = "%s".toCharArray();

          /** By mode: the state to start in. */
          static final char[] START = "%s".toCharArray();

          private LexerTable() {}
        }
        """
        .formatted(packageName, count, SKIP, classTable, literals(next), types, modes, startTable);
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

  private static void append(StringBuilder out, int... values) {
    for (int value : values) {
      out.append(
          "\\u%04x"
              .formatted(value)
              .replace("\\u000a", "\\n")
              .replace("\\u000d", "\\r")
              .replace("\\u0022", "\\\"")
              .replace("\\u005c", "\\\\"));
    }
  }

  /**
   * The characters as string literals, each short enough for a class file: 65,535 bytes, of up to
   * three a character.
   */
  private static String literals(StringBuilder escaped) {
    StringBuilder out = new StringBuilder("\"");
    String close = "\"";
    int characters = 0;
    for (int i = 0; i < escaped.length(); characters++) {
      if (characters == 16_384) {
        out.append(close).append("\n              .concat(\"");
        close = "\")";
        characters = 0;
      }
      int length = escaped.charAt(i) != '\\' ? 1 : escaped.charAt(i + 1) == 'u' ? 6 : 2;
      out.append(escaped, i, i + length);
      i += length;
    }
    return out.append(close).toString();
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
