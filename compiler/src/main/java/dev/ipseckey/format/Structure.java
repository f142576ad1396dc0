package dev.ipseckey.format;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is clear which words of a line are what. If not, the line had better be left alone:
 * the words of a broken command say nothing for certain.
 */
final class Structure {

  /** What makes a command broken, beside faults of its form. */
  private static final Set<DiagnosticId> BROKEN =
      EnumSet.of(
          DiagnosticId.UNKNOWN_COMMAND,
          DiagnosticId.KEYWORD_CASE,
          DiagnosticId.MISSING_SATYPE,
          DiagnosticId.UNKNOWN_SATYPE,
          DiagnosticId.EXTRA_ARGUMENTS,
          DiagnosticId.UNKNOWN_EXTENSION,
          DiagnosticId.EXTENSION_NOT_USABLE,
          DiagnosticId.DUPLICATE_EXTENSION,
          DiagnosticId.MISSING_VALUE);

  /** Faults of a line's end; a line that is written anew has another. */
  private static final Set<DiagnosticId> MENDED =
      EnumSet.of(DiagnosticId.BLANK_AFTER_BACKSLASH, DiagnosticId.CRLF_CONTINUATION);

  /**
   * Made for the first line that needs it. At the prompt every command is allowed, so what is said
   * of one there is about its structure.
   */
  private static final class Options {
    static final AnalysisOptions PROMPT = AnalysisOptions.defaults().in(Place.PROMPT);
  }

  private @Nullable Analyser analyser;

  /** The line with what keeps it from being formatted; empty if nothing does. */
  Optional<CheckedLine> fault(CommandLine line) {
    if (isSound(line)) {
      return Optional.empty();
    }
    CheckedLine checked = analyser().analyse(line);
    List<Diagnostic> faults =
        checked.diagnostics().stream().filter(found -> found.isError() && isFault(found)).toList();
    return hasShape(line) && faults.stream().allMatch(found -> isMended(line, found))
        ? Optional.empty()
        : Optional.of(new CheckedLine(line, checked.command(), checked.arguments(), faults));
  }

  private Analyser analyser() {
    Analyser made = analyser;
    if (made == null) {
      made = new Analyser(Options.PROMPT);
      analyser = made;
    }
    return made;
  }

  private static boolean isFault(Diagnostic found) {
    return found.id().layer() == Layer.LEXICAL || BROKEN.contains(found.id());
  }

  /** Whether the fault goes away with the blanks and line breaks of the line. */
  private static boolean isMended(CommandLine line, Diagnostic found) {
    return MENDED.contains(found.id())
        && line.words().stream().map(Word::span).noneMatch(found.span()::overlaps);
  }

  /**
   * Asked of a line that the analyser may have been indulgent with, because part of it is missing.
   */
  private static boolean hasShape(CommandLine line) {
    if (line.wordCount() == 0) {
      return true;
    }
    CommandName command = line.word(0).command().orElse(null);
    return command != null
        && switch (command.operands()) {
          case EXTENSIONS, LOCATORS -> line.wordCount() > 1 && hasSoundExtensions(line, command);
          case OPTIONAL_TABLE, TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> true;
        };
  }

  /**
   * Whether the line is certainly right. That of nearly every line is seen at a glance; of the
   * others the analyser knows.
   */
  private static boolean isSound(CommandLine line) {
    if (!line.diagnostics().isEmpty()
        && line.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return false;
    }
    if (line.wordCount() == 0) {
      return true;
    }
    Word word = line.word(0);
    CommandName command = word.command().orElse(null);
    if (command == null || word.hasUpperCase()) {
      return false;
    }
    return switch (command.operands()) {
      case EXTENSIONS, LOCATORS ->
          line.wordCount() > 1 && isSaType(line.word(1)) && hasSoundExtensions(line, command);
      case OPTIONAL_TABLE ->
          line.wordCount() == 1 || line.wordCount() == 2 && isSaType(line.word(1));
      case TOPIC, NONE, IGNORED -> line.wordCount() == 1;
      case TABLE_AND_FILE, FILE -> false;
    };
  }

  private static boolean isSaType(Word word) {
    return word.is("esp")
        || word.is("ah")
        || word.is("all")
        || !word.isBroken() && SaType.named(word.text()).isPresent();
  }

  private static boolean hasSoundExtensions(CommandLine line, CommandName command) {
    long seen = 0;
    int count = line.wordCount();
    int at = 2;
    while (at < count) {
      Word word = line.word(at);
      Extension extension = word.extension().orElse(null);
      if (extension == null || word.hasUpperCase() || !extension.usableWith(command)) {
        return false;
      }
      long slot = 1L << extension.slot().ordinal();
      if ((seen & slot) != 0 && extension.kind() != ValueKind.FLAG) {
        return false;
      }
      seen |= slot;
      int behind = at + 1 + extension.kind().words();
      if (behind > count) {
        return false;
      }
      for (at++; at < behind; at++) {
        if (line.word(at).role() != Role.VALUE) {
          return false;
        }
      }
    }
    return true;
  }
}
