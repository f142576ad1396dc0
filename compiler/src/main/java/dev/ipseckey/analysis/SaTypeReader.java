package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_SATYPE;
import static dev.ipseckey.diagnostic.DiagnosticId.SATYPE_NUMERIC_OTHER;
import static dev.ipseckey.diagnostic.DiagnosticId.SATYPE_RANGE;
import static dev.ipseckey.diagnostic.DiagnosticId.SIGNED_NUMBER;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_SATYPE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNSPECIFIC_SATYPE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the SA type: the word behind a command that takes one, whatever it looks like; ipseckey(8),
 * SA_TYPE.
 */
final class SaTypeReader {

  private static final List<String> SPECIFIC = List.of("ah", "esp");
  private static final List<String> WITH_ALL = List.of("ah", "all", "esp");

  private final AnalysisOptions options;
  private final Report report;
  private final NumberReader numbers = new NumberReader();

  SaTypeReader(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  /** The type of a command that names one SA. */
  Optional<SaType> specific(CommandLine line, CommandName command) {
    Optional<Word> word = word(line);
    if (word.isEmpty()) {
      reportMissing(line, command, SPECIFIC);
      return Optional.empty();
    }
    Optional<SaType> type = read(word.get(), SPECIFIC);
    if (type.isPresent() && type.get().isAll()) {
      report.add(
          Diagnostic.of(
                  UNSPECIFIC_SATYPE,
                  word.get().span(),
                  WordsInMessages.quote(command.canonical())
                      + " must name one SA type, not all of them")
              .expecting(SPECIFIC));
      return Optional.empty();
    }
    return type;
  }

  /** The type of a command on a whole table; all of them where none has to be named and none is. */
  SaType table(CommandLine line, CommandName command) {
    Optional<Word> word = word(line);
    if (word.isEmpty() && command.operands() == CommandName.Operands.TABLE_AND_FILE) {
      reportMissing(line, command, WITH_ALL);
    }
    return word.flatMap(found -> read(found, WITH_ALL)).orElse(SaType.ALL);
  }

  private static Optional<Word> word(CommandLine line) {
    return line.wordCount() > 1 && line.word(1).role() == Role.SA_TYPE
        ? Optional.of(line.word(1))
        : Optional.empty();
  }

  private void reportMissing(CommandLine line, CommandName command, List<String> expected) {
    if (!line.isIncomplete()) {
      report.add(
          Diagnostic.of(
                  MISSING_SATYPE,
                  line.word(0).span(),
                  "Unexpected end of command line. "
                      + WordsInMessages.quote(command.canonical())
                      + " needs an SA type")
              .expecting(expected));
    }
  }

  private Optional<SaType> read(Word word, List<String> expected) {
    if (word.is("esp")) {
      return Optional.of(SaType.ESP);
    }
    if (word.isBroken()) {
      return Optional.empty();
    }
    String text = word.text();
    Optional<SaType> named = SaType.named(text);
    return named.isPresent() ? named : numbered(word, text, expected);
  }

  private Optional<SaType> numbered(Word word, String text, List<String> expected) {
    NumberReader.Form form = numbers.read(word.bytes(), word.contentStart(), word.contentEnd());
    switch (form) {
      case NOT_A_NUMBER -> {
        Diagnostic found =
            Diagnostic.of(
                    UNKNOWN_SATYPE, word.span(), "Unknown SA type " + WordsInMessages.quote(word))
                .expecting(expected);
        report.add(
            Extension.spelled(text.toLowerCase(Locale.ROOT)).isPresent()
                ? found.hint("the SA type comes before the extensions")
                : Suggestions.suggest(found, word, expected));
        return Optional.empty();
      }
      case SIGNED -> {
        if (numbers.negative() || !options.strictCompat()) {
          report.add(
              Diagnostic.of(SIGNED_NUMBER, word.span(), "a number has no sign")
                  .expecting(expected));
          return Optional.empty();
        }
      }
      case TOO_LARGE, NUMBER -> {}
    }
    long number = numbers.value();
    if (form == NumberReader.Form.TOO_LARGE || Long.compareUnsigned(number, SaType.MAX) > 0) {
      report.add(
          Diagnostic.of(SATYPE_RANGE, word.span(), "an SA type is a number from 1 to " + SaType.MAX)
              .expecting(expected));
      return Optional.empty();
    }
    SaType type = new SaType((int) number);
    if (!type.isAll() && !type.isAh() && !type.isEsp()) {
      report.add(
          Diagnostic.of(
                  SATYPE_NUMERIC_OTHER,
                  word.span(),
                  "SA type " + type.number() + " is neither ah (2) nor esp (3)")
              .hint("this program keeps keys for those two only"));
    }
    return Optional.of(type);
  }
}
