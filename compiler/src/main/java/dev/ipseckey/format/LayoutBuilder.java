package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the layout of one line after the other; the text of its words is in {@link #words()}. */
final class LayoutBuilder {

  private static final Layout.Kept KEPT = new Layout.Kept(Optional.empty());
  private static final Layout.Empty EMPTY = new Layout.Empty();

  private final Structure structure = new Structure();
  private final TextBuffer words = new TextBuffer();
  private final Spelling spelling = new Spelling(words);

  /** The clauses of a command in order, and their ranks beside them. */
  private Layout.Clause[] clauses = new Layout.Clause[32];

  private int[] ranks = new int[32];
  private int count;

  /** What the clauses of the layout point into; good until the next line. */
  TextBuffer words() {
    return words;
  }

  Layout layout(CommandLine line) {
    Optional<CheckedLine> fault = structure.fault(line);
    if (fault.isPresent()) {
      return new Layout.Kept(fault);
    }
    if (line.isComment()) {
      return comment(line);
    }
    if (line.wordCount() == 0) {
      return EMPTY;
    }
    return hasStringOverLines(line) ? KEPT : command(line);
  }

  /** It would have to be laid out by its content. */
  private static boolean hasStringOverLines(CommandLine line) {
    for (int i = 0; i < line.wordCount(); i++) {
      Word word = line.word(i);
      if (word.isQuoted() && indexOf('\n', line.source(), word.start(), word.end()) < word.end()) {
        return true;
      }
    }
    return false;
  }

  private static Layout comment(CommandLine line) {
    SourceText source = line.source();
    int start = indexOf('#', source, line.span().start(), line.span().end());
    int end = visibleEnd(source, start, line.span().end());
    // Without the blanks the comment would go on over the next line.
    boolean guarded =
        source.at(end - 1) == '\\' && end < line.span().end() && source.at(end) != '\n';
    return new Layout.Comment(Span.between(start, end), guarded);
  }

  private static int indexOf(char c, SourceText source, int from, int to) {
    int at = from;
    while (at < to && source.at(at) != c) {
      at++;
    }
    return at;
  }

  /** Where the last of the lines up to {@code end} ends without its newline and blanks. */
  private static int visibleEnd(SourceText source, int start, int end) {
    int at = end > start && source.at(end - 1) == '\n' ? end - 1 : end;
    while (at > start && isBlank(source.at(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r' && b != '\n';
  }

  private Layout command(CommandLine line) {
    words.clear();
    count = 0;
    CommandName command = line.word(0).command().orElseThrow();
    head(line, command);
    List<Layout.Row> rows =
        switch (command.operands()) {
          case EXTENSIONS -> {
            extensions(line);
            sort();
            yield groups();
          }
          case LOCATORS -> {
            // The message has the order of the words.
            extensions(line);
            yield List.of(new Layout.Row(0, count));
          }
          case OPTIONAL_TABLE, TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> {
            operands(line);
            yield List.of(new Layout.Row(0, count));
          }
        };
    return new Layout.Command(
        Arrays.asList(clauses).subList(0, count), rows, hasEmptyLineBehind(line));
  }

  /** The command and its SA type: of the group of what finds the SA, and before that. */
  private void head(CommandLine line, CommandName command) {
    spelling.command(command);
    if (line.wordCount() > 1 && line.word(1).role() == Role.SA_TYPE) {
      words.add(' ');
      spelling.saType(line.word(1));
    }
    add(0, Group.FIRST_RANK);
  }

  private void extensions(CommandLine line) {
    int at = 2;
    while (at < line.wordCount()) {
      Extension extension = line.word(at).extension().orElseThrow();
      int start = words.length();
      spelling.keyword(extension);
      int values = extension.kind().words();
      for (int i = 0; i < values; i++) {
        words.add(' ');
        spelling.value(line.word(at + 1 + i), extension.kind(), i);
      }
      add(start, Group.rank(extension));
      at += 1 + values;
    }
  }

  private void operands(CommandLine line) {
    for (Word word : line.words()) {
      if (word.role() == Role.OPERAND) {
        int start = words.length();
        spelling.asTyped(word);
        add(start, 0);
      }
    }
  }

  private void add(int start, int rank) {
    if (count == clauses.length) {
      clauses = Arrays.copyOf(clauses, 2 * count);
      ranks = Arrays.copyOf(ranks, 2 * count);
    }
    clauses[count] = new Layout.Clause(start, words.length());
    ranks[count++] = rank;
  }

  /** Sorts by rank and leaves equals as they are; nearly sorted as they come, and few. */
  private void sort() {
    for (int i = 1; i < count; i++) {
      Layout.Clause clause = clauses[i];
      int rank = ranks[i];
      int at = i;
      for (; at > 0 && ranks[at - 1] > rank; at--) {
        clauses[at] = clauses[at - 1];
        ranks[at] = ranks[at - 1];
      }
      clauses[at] = clause;
      ranks[at] = rank;
    }
  }

  private List<Layout.Row> groups() {
    List<Layout.Row> rows = new ArrayList<>(8);
    int from = 0;
    for (int i = 1; i < count; i++) {
      if (!Group.isSame(ranks[i - 1], ranks[i])) {
        rows.add(new Layout.Row(from, i));
        from = i;
      }
    }
    rows.add(new Layout.Row(from, count));
    return rows;
  }

  /**
   * Whether the last physical line of the command is empty: {@code save} ends its commands so, and
   * people see an empty line there.
   */
  private static boolean hasEmptyLineBehind(CommandLine line) {
    SourceText source = line.source();
    int end = visibleEnd(source, line.span().start(), line.span().end());
    return source.at(end - 1) == '\n';
  }
}
