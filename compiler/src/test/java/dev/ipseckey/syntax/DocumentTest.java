package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Piece.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logical lines, their words and the pieces between, by example. */
class DocumentTest {

  @Test
  void aLineGoesOnBehindABackslash() {
    assertThat(lines("flush \\\nesp\nflush\n")).containsExactly("flush \\\nesp\n", "flush\n");
  }

  @Test
  void theLastNewlineMayBeMissing() {
    assertThat(lines("flush\nflush")).containsExactly("flush\n", "flush");
  }

  @Test
  void nothingIsNoLine() {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void anEmptyLineIsALine() {
    assertThat(lines("\n\n")).containsExactly("\n", "\n");
  }

  @Test
  void anEmptyLineEndsAContinuedCommand() {
    assertThat(lines("flush \\\n\nesp\n")).containsExactly("flush \\\n\n", "esp\n");
  }

  @Test
  void ofTwoBackslashesOneIsPartOfTheWord() {
    assertThat(words("flush b\\\\\nc\n")).containsExactly("flush", "b\\", "c");
  }

  @Test
  void aBackslashInsideALineIsAnOrdinaryCharacter() {
    assertThat(words("flush a\\b \\ c\n")).containsExactly("flush", "a\\b", "\\", "c");
  }

  @Test
  void quotedWordsSayWhatStandsInTheMarks() {
    assertThat(words("a \"b c\" d")).containsExactly("a", "b c", "d");
    assertThat(words("\"  lead\" \"trail  \"")).containsExactly("lead", "trail  ");
    assertThat(words("\"a\"b c")).containsExactly("a", "c");
    assertThat(words("x\"b c\"y z")).containsExactly("x\"b c", "z");
    assertThat(words("a \"open end\n")).containsExactly("a", "open end");
    assertThat(words("'a b'")).containsExactly("'a", "b'");
  }

  @Test
  void anEmptyQuotedWordVanishes() {
    assertThat(words("flush \"\" esp \"  \"")).containsExactly("flush", "esp");
  }

  @Test
  void aQuotedWordMayRunOverLines() {
    assertThat(words("flush \"a\\\nb\"\n")).containsExactly("flush", "a \nb");
  }

  @Test
  void aCommentObeysContinuation() {
    assertThat(lines("# a \\\nflush\nflush\n")).containsExactly("# a \\\nflush\n", "flush\n");
  }

  @Test
  void piecesNameWhatStandsBetweenWords() {
    assertThat(kinds("  flush \\\n\"\" esp # x\n"))
        .containsExactly(
            Kind.BLANK,
            Kind.WORD,
            Kind.BLANK,
            Kind.CONTINUATION,
            Kind.DISCARDED,
            Kind.BLANK,
            Kind.WORD,
            Kind.BLANK,
            Kind.COMMENT,
            Kind.NEWLINE);
    assertThat(kinds(" # a \\\n b\n")).containsExactly(Kind.BLANK, Kind.COMMENT, Kind.NEWLINE);
    assertThat(kinds("\0\n")).containsExactly(Kind.DISCARDED, Kind.NEWLINE);
  }

  @Test
  void rolesFollowTheGrammar() {
    CommandLine line =
        Document.parse(SourceText.of("add \"esp\" \"spi\" 5 frob srcidtype fqdn spi \"inbound\"\n"))
            .lines()
            .getFirst();
    assertThat(line.words())
        .extracting(Word::role)
        .containsExactly(
            Role.COMMAND,
            Role.SA_TYPE,
            Role.KEYWORD,
            Role.VALUE,
            Role.STRAY,
            Role.KEYWORD,
            Role.VALUE,
            Role.VALUE,
            Role.KEYWORD);
  }

  @Test
  void aWordDoesNotPrintWhatItSays() {
    CommandLine line = Document.parse(SourceText.of("add esp authkey d41fb744")).lines().getFirst();
    assertThat(line.words().toString()).doesNotContain("d41f");
  }

  private static List<String> lines(String text) {
    Document document = Document.parse(SourceText.of(text));
    return document.lines().stream().map(line -> document.source().text(line.span())).toList();
  }

  private static List<String> words(String text) {
    return Document.parse(SourceText.of(text)).lines().stream()
        .flatMap(line -> line.words().stream())
        .map(Word::text)
        .toList();
  }

  private static List<Kind> kinds(String text) {
    return Document.parse(SourceText.of(text)).lines().getFirst().pieces().stream()
        .map(Piece::kind)
        .toList();
  }
}
