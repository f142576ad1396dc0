package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.language.GrammarLiterals.Read;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Document;
import dev.ipseckey.syntax.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables and the grammar know the same words, and both know which place a word leads to. */
class VocabularyGrammarTest {

  private static final Set<String> SA_TYPES = Set.of("ah", "esp", "all");

  /** Tokens that are no keyword. */
  private static final Set<String> SHAPES =
      Set.of("WORD", "QUOTED", "REMARK", "EOL", "COMMENT", "AH", "ESP", "ALL");

  @ParameterizedTest
  @EnumSource
  void everySpellingOfACommandIsItsToken(CommandName command) {
    for (String spelling : command.spellings()) {
      Read read = GrammarLiterals.read(spelling, IpseckeyLexer.DEFAULT_MODE);
      assertThat(read.token()).as(spelling).isEqualTo(command.name());
      assertThat(read.whole()).as(spelling).isTrue();
      assertThat(
              GrammarLiterals.read(spelling.toUpperCase(Locale.ROOT), IpseckeyLexer.DEFAULT_MODE))
          .isEqualTo(read);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySpellingOfAnExtensionIsItsToken(Extension extension) {
    for (String spelling : extension.spellings()) {
      Read read = GrammarLiterals.read(spelling, IpseckeyLexer.EXTENSIONS);
      assertThat(read.token()).as(spelling).isEqualTo(extension.name());
      assertThat(read.whole()).as(spelling).isTrue();
      assertThat(GrammarLiterals.read(spelling.toUpperCase(Locale.ROOT), IpseckeyLexer.EXTENSIONS))
          .isEqualTo(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ah", "esp", "all"})
  void saTypesAreTokensInTheirTwoPlaces(String type) {
    assertThat(SaType.named(type)).isPresent();
    for (int mode : new int[] {IpseckeyLexer.SA_TYPE, IpseckeyLexer.TABLE}) {
      assertThat(GrammarLiterals.read(type, mode).token()).isEqualTo(type.toUpperCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void everyKeywordOfTheGrammarIsInATable(String keyword) {
    boolean command = CommandName.spelled(keyword).isPresent();
    boolean extension = Extension.spelled(keyword).isPresent();
    assertThat(command || extension || SA_TYPES.contains(keyword)).isTrue();
  }

  static Set<String> keywords() {
    return GrammarLiterals.keywords().keySet();
  }

  @Test
  void theTablesHaveNoWordThatTheGrammarLacks() {
    Set<String> words = new TreeSet<>(SA_TYPES);
    CommandName.all().forEach(command -> words.addAll(command.spellings()));
    Extension.all().forEach(extension -> words.addAll(extension.spellings()));
    assertThat(GrammarLiterals.keywords().keySet()).isEqualTo(words);
  }

  @Test
  void noWordIsSpelledTwice() {
    List<String> words =
        Stream.concat(
                CommandName.all().stream().flatMap(command -> command.spellings().stream()),
                Extension.all().stream().flatMap(extension -> extension.spellings().stream()))
            .toList();
    assertThat(words).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("keywordTokens")
  void everyKeywordTokenHasAPlaceInTheParser(String token, int type) {
    assertThat(GrammarLiterals.isInParser(type)).isTrue();
  }

  static Stream<Arguments> keywordTokens() {
    Map<String, String> keywords = GrammarLiterals.keywords();
    return IntStream.rangeClosed(1, IpseckeyLexer.VOCABULARY.getMaxTokenType())
        .filter(type -> keywords.containsValue(IpseckeyLexer.VOCABULARY.getSymbolicName(type)))
        .mapToObj(type -> Arguments.of(IpseckeyLexer.VOCABULARY.getSymbolicName(type), type));
  }

  @Test
  void everyTokenIsAConstantOfATableOrAShape() {
    Set<String> names = new TreeSet<>(SHAPES);
    CommandName.all().forEach(command -> names.add(command.name()));
    Extension.all().forEach(extension -> names.add(extension.name()));
    List<String> tokens =
        IntStream.rangeClosed(1, IpseckeyLexer.VOCABULARY.getMaxTokenType())
            .mapToObj(IpseckeyLexer.VOCABULARY::getSymbolicName)
            .filter(
                name -> !name.matches("[A-Z]_(BLANK|EOL)")) // rules that give no token of their own
            .toList();
    assertThat(tokens).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @EnumSource
  void theModeBehindAKeywordFitsItsValue(Extension extension) {
    String expected =
        switch (extension.kind()) {
          case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 -> "ADDRESS";
          case IDENTITY -> "IDENTITY_TYPE";
          case LABEL -> "TEXT";
          case FLAG,
              NUMBER,
              PORT,
              PROTOCOL,
              STATE,
              AUTH_ALGORITHM,
              ENCR_ALGORITHM,
              ENCAPSULATION,
              KEY,
              UNUSED ->
              "EXTENSIONS";
        };
    for (String spelling : extension.spellings()) {
      assertThat(GrammarLiterals.read(spelling, IpseckeyLexer.EXTENSIONS).mode())
          .as(spelling)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theModeBehindACommandFitsItsOperands(CommandName command) {
    String expected =
        switch (command.operands()) {
          case EXTENSIONS, LOCATORS -> "SA_TYPE";
          case OPTIONAL_TABLE, TABLE_AND_FILE -> "TABLE";
          case TOPIC, FILE, NONE, IGNORED -> "OPERANDS";
        };
    assertThat(GrammarLiterals.read(command.canonical(), IpseckeyLexer.DEFAULT_MODE).mode())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void theParserTakesAsManyValuesAsTheTableSays(Extension extension) {
    Document document =
        Document.parse(SourceText.of("add esp " + extension.canonical() + " a b c"));
    List<Role> roles =
        document.lines().getFirst().words().stream().map(word -> word.role()).toList();
    assertThat(roles).hasSize(6);
    assertThat(roles.get(2)).isEqualTo(Role.KEYWORD);
    assertThat(roles.stream().filter(Role.VALUE::equals).count())
        .isEqualTo(extension.kind().words());
    assertThat(roles.subList(3 + extension.kind().words(), 6)).containsOnly(Role.STRAY);
  }

  @Test
  void noStateAlgorithmOrEncapsulationSpellsAKeyword() {
    Stream<String> values =
        Stream.concat(
            SaState.all().stream().map(SaState::word),
            AlgorithmFile.shipped().all().stream()
                .flatMap(algorithm -> algorithm.names().stream()));
    assertThat(values.filter(value -> Extension.spelled(value).isPresent())).isEmpty();
    assertThat(Extension.spelled("udp")).isEmpty();
  }
}
