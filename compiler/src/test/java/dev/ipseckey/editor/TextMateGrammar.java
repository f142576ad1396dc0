package dev.ipseckey.editor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName.Operands;
import dev.ipseckey.language.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grammar that colours a file before the language server answers. Its scopes are those that an
 * editor maps our semantic tokens to, so nothing changes colour when the server comes up.
 *
 * <p>A place is a rule, as it is a lexer mode in the real grammar: behind {@code src}, {@code spi}
 * is a host name. A rule reaches over continued lines.
 */
final class TextMateGrammar {

  private static final String WORD_START = "(?<!\\S)";
  private static final String WORD_END = "(?=\\s|\\\\?$)";
  private static final String BLANKS = "[ \\t\\x0b\\f\\r]*";

  /**
   * The end of a physical line that is not continued. The engine keeps the line break, behind which
   * is another {@code $}.
   */
  private static final String LINE_END = "(?<!\\\\)(?=\\n)";

  /** Behind the value of a keyword, but not directly behind the keyword. */
  private static final String VALUE_END = "(?!\\G)(?<=[^\\s\\\\])" + WORD_END + "|" + LINE_END;

  private static final String PROPERTY = "variable.other.property.extension.ipseckey";

  private final JsonObject repository = new JsonObject();

  private TextMateGrammar() {
    repository.add("comment", comment());
    repository.add("continuation", continuation());
    repository.add("misplaced-comment", misplacedComment());
    repository.add("quoted", quoted());
    repository.add("sa-type", named("entity.name.type.sa.ipseckey", anyCase(Words.saTypes())));
    for (ValueKind kind : ValueKind.values()) {
      repository.add(ruleName(kind), extension(kind));
    }
    repository.add(
        "extensions", patterns(Stream.of(ValueKind.values()).map(TextMateGrammar::ruleName)));
  }

  static String text() {
    TextMateGrammar grammar = new TextMateGrammar();
    JsonObject root = new JsonObject();
    root.addProperty(
        "information_for_contributors",
        "Written from the vocabulary by EditorFilesTest in the module compiler; do not edit.");
    root.addProperty("name", "ipseckey");
    root.addProperty("scopeName", "source.ipseckey");
    root.add("patterns", grammar.lines());
    root.add("repository", grammar.repository);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private JsonArray lines() {
    JsonArray lines = new JsonArray();
    lines.add(include("comment"));
    lines.add(
        command(
            EnumSet.of(Operands.EXTENSIONS, Operands.LOCATORS),
            include("sa-type"),
            include("extensions")));
    lines.add(
        command(
            EnumSet.of(Operands.OPTIONAL_TABLE, Operands.TABLE_AND_FILE),
            include("sa-type"),
            named("string.unquoted.file.ipseckey", "[^\\s\"]+?")));
    lines.add(command(EnumSet.of(Operands.TOPIC, Operands.FILE, Operands.NONE, Operands.IGNORED)));
    return lines;
  }

  /** A comment takes the next line with it if it ends in a backslash. */
  private static JsonObject comment() {
    JsonObject rule = new JsonObject();
    rule.addProperty("name", "comment.line.number-sign.ipseckey");
    rule.addProperty("begin", "^" + BLANKS + "(#)");
    rule.add("beginCaptures", captures("punctuation.definition.comment.ipseckey"));
    rule.addProperty("end", LINE_END);
    rule.add("patterns", array(include("continuation")));
    return rule;
  }

  private static JsonObject continuation() {
    JsonObject rule = new JsonObject();
    rule.add(
        "patterns",
        array(
            named("keyword.operator.continuation.ipseckey", "\\\\$"),
            named("invalid.illegal.blank-after-backslash.ipseckey", "\\\\[ \\t\\r]+(?=\\n)")));
    return rule;
  }

  private static JsonObject misplacedComment() {
    return named("invalid.illegal.comment-in-command.ipseckey", WORD_START + "#.*?(?=\\\\?$)");
  }

  private static JsonObject quoted() {
    JsonObject rule = new JsonObject();
    rule.addProperty("name", "string.quoted.double.ipseckey");
    rule.addProperty("begin", WORD_START + "\"");
    rule.addProperty("end", "\"|" + LINE_END);
    rule.add("patterns", array(include("continuation")));
    return rule;
  }

  private JsonObject command(Set<Operands> operands, JsonObject... places) {
    List<String> all = Words.commands(operands);
    List<String> outside = all.stream().filter(Words.commandsOutsideFiles()::contains).toList();
    List<String> inFile = all.stream().filter(word -> !outside.contains(word)).toList();
    JsonObject rule = new JsonObject();
    rule.addProperty("name", "meta.command.ipseckey");
    rule.addProperty(
        "begin",
        "^"
            + BLANKS
            + Stream.of(inFile, outside)
                .filter(words -> !words.isEmpty())
                .map(words -> "(" + oneOf(words) + ")")
                .collect(Collectors.joining("|", "(?:", ")"))
            + WORD_END);
    rule.add(
        "beginCaptures",
        captures("keyword.control.command.ipseckey", "invalid.illegal.not-in-file.ipseckey"));
    rule.addProperty("end", LINE_END);
    JsonArray inside =
        array(include("continuation"), include("misplaced-comment"), include("quoted"));
    Stream.of(places).forEach(inside::add);
    rule.add("patterns", inside);
    return rule;
  }

  private static JsonObject extension(ValueKind kind) {
    String keyword = WORD_START + "(" + oneOf(Words.extensions(kind)) + ")" + WORD_END;
    return switch (kind) {
      case FLAG -> named(PROPERTY, keyword);
      case NUMBER, PORT, PROTOCOL -> value(keyword, true, number());
      case STATE -> value(keyword, true, number(), member("state", oneOf(Words.states())));
      case AUTH_ALGORITHM ->
          value(keyword, true, number(), algorithm(Algorithm.Kind.AUTHENTICATION));
      case ENCR_ALGORITHM -> value(keyword, true, number(), algorithm(Algorithm.Kind.ENCRYPTION));
      case ENCAPSULATION -> value(keyword, true, member("encapsulation", "udp"));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 ->
          value(keyword, false, ipv4(), ipv6(), host());
      case KEY -> value(keyword, true, named("string.unquoted.key.ipseckey", "[^\\s\"]+?"));
      case IDENTITY -> value(keyword, true, identity());
      case LABEL -> value(keyword, false, named("string.unquoted.label.ipseckey", "[^\\s\"]+?"));
      case UNUSED -> named("invalid.illegal.reserved.ipseckey", keyword);
    };
  }

  /**
   * A keyword and the word behind it.
   *
   * @param endsAtKeyword whether a keyword in the place of the value is one, as no value spells it
   */
  private static JsonObject value(String keyword, boolean endsAtKeyword, JsonObject... values) {
    JsonObject rule = new JsonObject();
    rule.addProperty("begin", keyword + BLANKS);
    rule.add("beginCaptures", captures(PROPERTY));
    rule.addProperty(
        "end",
        endsAtKeyword
            ? VALUE_END
                + "|"
                + WORD_START
                + "(?=(?:"
                + oneOf(Words.extensions())
                + ")"
                + WORD_END
                + ")"
            : VALUE_END);
    JsonArray inside =
        array(include("continuation"), include("misplaced-comment"), include("quoted"));
    Stream.of(values).forEach(inside::add);
    rule.add("patterns", inside);
    return rule;
  }

  private static JsonObject number() {
    return named("constant.numeric.ipseckey", "(?:0[xX][0-9a-fA-F]+|[0-9]+)");
  }

  private static JsonObject member(String what, String words) {
    return named("variable.other.enummember." + what + ".ipseckey", "(?:" + words + ")");
  }

  private static JsonObject algorithm(Algorithm.Kind kind) {
    return member("algorithm", "(?i:" + oneOf(Words.algorithms(kind)) + ")");
  }

  private static JsonObject ipv4() {
    return named("constant.numeric.address.ipseckey", "[0-9]+(?:\\.[0-9]+){3}(?:/[0-9]+)?");
  }

  private static JsonObject ipv6() {
    return named(
        "constant.numeric.address.ipseckey",
        "[0-9a-fA-F]*:[0-9a-fA-F:]*(?:[0-9]+(?:\\.[0-9]+){3})?(?:/[0-9]+)?");
  }

  private static JsonObject host() {
    return named("variable.other.readwrite.host.ipseckey", "[^\\s\"/]+?(?:/[0-9]+)?");
  }

  /** Two words: the type and the text. */
  private static JsonObject identity() {
    JsonObject rule = new JsonObject();
    rule.addProperty(
        "begin",
        WORD_START
            + "(?:((?i:"
            + oneOf(Words.identityTypes())
            + "))|([0-9]+))"
            + WORD_END
            + BLANKS);
    rule.add(
        "beginCaptures",
        captures("variable.other.enummember.identity-type.ipseckey", "constant.numeric.ipseckey"));
    rule.addProperty("end", VALUE_END);
    rule.add(
        "patterns",
        array(
            include("continuation"),
            include("quoted"),
            named("string.unquoted.identity.ipseckey", "[^\\s\"]+?")));
    return rule;
  }

  private static String ruleName(ValueKind kind) {
    return "extension-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String anyCase(List<String> words) {
    return "(?i:" + oneOf(words) + ")";
  }

  private static String oneOf(List<String> words) {
    return words.stream().map(word -> word.replace("?", "\\?")).collect(Collectors.joining("|"));
  }

  /** A rule for one word; a pattern that does not say so itself is held to whole words. */
  private static JsonObject named(String scope, String pattern) {
    JsonObject rule = new JsonObject();
    rule.addProperty("name", scope);
    rule.addProperty("match", isBounded(pattern) ? pattern : WORD_START + pattern + WORD_END);
    return rule;
  }

  private static boolean isBounded(String pattern) {
    return pattern.startsWith(WORD_START) || pattern.startsWith("\\\\");
  }

  private static JsonObject include(String rule) {
    JsonObject include = new JsonObject();
    include.addProperty("include", "#" + rule);
    return include;
  }

  private static JsonObject patterns(Stream<String> rules) {
    JsonObject rule = new JsonObject();
    JsonArray includes = new JsonArray();
    rules.map(TextMateGrammar::include).forEach(includes::add);
    rule.add("patterns", includes);
    return rule;
  }

  private static JsonArray array(JsonObject... elements) {
    JsonArray array = new JsonArray();
    Stream.of(elements).forEach(array::add);
    return array;
  }

  private static JsonObject captures(String... scopes) {
    JsonObject captures = new JsonObject();
    for (int i = 0; i < scopes.length; i++) {
      JsonObject name = new JsonObject();
      name.addProperty("name", scopes[i]);
      captures.add(Integer.toString(i + 1), name);
    }
    return captures;
  }
}
