package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.Optional;

/** Makes the layout of one line after the other. */
final class LayoutBuilder {

  private static final Layout.Kept KEPT = new Layout.Kept(Optional.empty());
  private static final Layout.Empty EMPTY = new Layout.Empty();

  private final Structure structure = new Structure();
  private final TextBuffer words = new TextBuffer();
  private final Spelling spelling = new Spelling(words);

  private final Clauses clauses = new Clauses(words);

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
    clauses.clear();
    CommandName command = line.word(0).command().orElseThrow();
    head(line, command);
    switch (command.operands()) {
      case EXTENSIONS -> {
        extensions(line, true);
        clauses.sort();
      }
      // The message has the order of the words.
      case LOCATORS -> extensions(line, false);
      case OPTIONAL_TABLE, TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> operands(line);
    }
    return new Layout.Command(clauses, hasEmptyLineBehind(line));
  }

  /** The command and its SA type: of the group of what finds the SA, and before that. */
  private void head(CommandLine line, CommandName command) {
    spelling.command(command);
    if (line.wordCount() > 1 && line.word(1).role() == Role.SA_TYPE) {
      words.add(' ');
      spelling.saType(line.word(1));
    }
    clauses.add(0, Group.FIRST_RANK);
  }

  /**
   * @param grouped whether they have places of their own, instead of sharing a row as they come
   */
  private void extensions(CommandLine line, boolean grouped) {
    int count = line.wordCount();
    int at = 2;
    while (at < count) {
      Extension extension = line.word(at).extension().orElseThrow();
      ValueKind kind = extension.kind();
      int start = words.length();
      spelling.keyword(extension);
      int values = kind.words();
      for (int i = 0; i < values; i++) {
        words.add(' ');
        spelling.value(line.word(at + 1 + i), kind, i);
      }
      clauses.add(start, grouped ? Group.rank(extension) : Group.FIRST_RANK);
      at += 1 + values;
    }
  }

  private void operands(CommandLine line) {
    for (Word word : line.words()) {
      if (word.role() == Role.OPERAND) {
        int start = words.length();
        spelling.asTyped(word);
        clauses.add(start, Group.FIRST_RANK);
      }
    }
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
