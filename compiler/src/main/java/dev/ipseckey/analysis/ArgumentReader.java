package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.AH_WITH_ENCR;
import static dev.ipseckey.diagnostic.DiagnosticId.DUPLICATE_EXTENSION;
import static dev.ipseckey.diagnostic.DiagnosticId.EXTENSION_NOT_USABLE;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_VALUE;
import static dev.ipseckey.diagnostic.DiagnosticId.REPEATED_FLAG;
import static dev.ipseckey.diagnostic.DiagnosticId.RESERVED_BITS_ORDER;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_EXTENSION;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import dev.ipseckey.syntax.WordPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extensions of a command from left to right: is the keyword known, does the command take
 * it, is it there once, has it its value, and what is the value. Keeps what it found for the {@link
 * CrossChecks} that follow.
 */
final class ArgumentReader {

  /** Fewest hex digits of a stray word that looks like a key without its keyword. */
  private static final int KEY_DIGITS = 16;

  private final Report report;
  private final ValueReader values;

  /**
   * What each command takes: all spellings, and the canonical ones sorted; looked up when the first
   * word is unknown.
   */
  private final Map<CommandName, List<String>> spellings = new EnumMap<>(CommandName.class);

  private final Map<CommandName, List<String>> expected = new EnumMap<>(CommandName.class);

  /** By slot: the value that was read. */
  private final @Nullable Argument[] read = new @Nullable Argument[Extension.all().size()];

  /** By slot: the keyword that was given first, whether or not its value was any good. */
  private final @Nullable Word[] given = new @Nullable Word[Extension.all().size()];

  /** Whether some stray word may have been meant as a key. */
  private boolean strayKey;

  /** One bit for each slot that a misspelt keyword was probably meant for. */
  private long misspelt;

  ArgumentReader(AnalysisOptions options, Report report) {
    this.report = report;
    this.values = new ValueReader(options, report);
  }

  /** The keyword that was given for an extension, in any spelling of its slot. */
  @Nullable Word keyword(Extension extension) {
    return given[extension.slot().ordinal()];
  }

  /** The value of an extension, unless it was not given or could not be read. */
  @Nullable Argument value(Extension extension) {
    return read[extension.slot().ordinal()];
  }

  /** Whether the extension was given, or at least meant. */
  boolean attempted(Extension extension) {
    Extension slot = extension.slot();
    return given[slot.ordinal()] != null || (misspelt & 1L << slot.ordinal()) != 0;
  }

  /** Whether a key was given, or a word that looks like one. */
  boolean keyAttempted() {
    return strayKey || attempted(Extension.AUTHKEY) || attempted(Extension.ENCRKEY);
  }

  Arguments read(CommandLine line, CommandName command, Optional<SaType> type) {
    Arrays.fill(read, null);
    Arrays.fill(given, null);
    strayKey = false;
    misspelt = 0;
    List<Argument> arguments = new ArrayList<>();
    int count = line.wordCount();
    int at = type.isPresent() ? 2 : behindMisplacedExtension(line);
    while (at < count) {
      Word word = line.word(at);
      int next = at + 1;
      if (word.role() == Role.KEYWORD) {
        Extension extension = word.extension().orElseThrow();
        while (next < count && line.word(next).role() == Role.VALUE) {
          next++;
        }
        Argument argument = extension(line, at, next, extension, command, type);
        if (argument != null) {
          arguments.add(argument);
        }
      } else {
        while (next < count && line.word(next).role() == Role.STRAY) {
          next++;
        }
        strays(line, at, next, command);
      }
      at = next;
    }
    return new Arguments(arguments);
  }

  /**
   * Where an extension stands in the place of the SA type, the words behind it are its value, and
   * it counts as meant.
   */
  private int behindMisplacedExtension(CommandLine line) {
    Word word = line.word(1);
    int at = 2;
    if (WordPlaces.isExtension(word)) {
      Extension.spelled(word.text())
          .ifPresent(extension -> misspelt |= 1L << extension.slot().ordinal());
      while (at < line.wordCount() && line.word(at).role() == Role.STRAY) {
        at++;
      }
    }
    return at;
  }

  private @Nullable Argument extension(
      CommandLine line,
      int at,
      int end,
      Extension extension,
      CommandName command,
      Optional<SaType> type) {
    Word keyword = line.word(at);
    if (keyword.hasUpperCase()) {
      report.add(Analyser.caseFault(keyword));
    }
    if (!extension.usableWith(command)) {
      report.add(
          Fixes.removing(
              notUsable(keyword, extension, command),
              "leave it out",
              Safety.SUGGESTED,
              keyword,
              line.word(end - 1)));
      return null;
    }
    int slot = extension.slot().ordinal();
    Word first = given[slot];
    if (first != null) {
      reportRepetition(line, at, end, first, extension);
      return null;
    }
    given[slot] = keyword;
    if (extension == Extension.ENCR_ALG && type.isPresent() && type.get().isAh()) {
      Diagnostic found =
          Diagnostic.of(
                  AH_WITH_ENCR,
                  keyword.span(),
                  "Don't use extension "
                      + WordsInMessages.quote(keyword)
                      + " for ah: it authenticates only")
              .hint("use esp to encrypt");
      report.add(
          Fixes.removing(found, "leave it out", Safety.SUGGESTED, keyword, line.word(end - 1)));
    }
    checkOrder(line, at, end, extension);
    if (end - at - 1 < extension.kind().words()) {
      reportMissingValue(line, at, end, extension);
      return null;
    }
    Argument argument = values.read(line, at, extension);
    read[slot] = argument;
    if (argument == null && values.dropped()) {
      given[slot] = null;
    }
    return argument;
  }

  private static Diagnostic notUsable(Word keyword, Extension extension, CommandName command) {
    Diagnostic found =
        Diagnostic.of(
            EXTENSION_NOT_USABLE,
            keyword.span(),
            "Don't use extension "
                + WordsInMessages.quote(keyword)
                + " for "
                + WordsInMessages.quote(command.canonical()));
    if (extension.isReserved()) {
      return found.hint("the word is reserved; no command takes it");
    }
    return command == CommandName.UPDATE_PAIR
        ? found.hint("an SA gets its pair with `add` or `update`")
        : found.hint(
            "`"
                + command.canonical()
                + "` only needs what finds the SA: spi, dst, and src, ports, proto or direction if you like");
  }

  private void reportRepetition(
      CommandLine line, int at, int end, Word first, Extension extension) {
    Word keyword = line.word(at);
    if (extension.kind() == ValueKind.FLAG) {
      Diagnostic found =
          Diagnostic.of(
                  REPEATED_FLAG, keyword.span(), WordsInMessages.quote(keyword) + " is given twice")
              .related(first.span(), "first given here");
      report.add(withoutRepetition(found, keyword, keyword));
      return;
    }
    String other =
        first.text().equals(keyword.text())
            ? ""
            : ": " + WordsInMessages.quote(first) + " says the same";
    Diagnostic found =
        Diagnostic.of(
                DUPLICATE_EXTENSION,
                keyword.span(),
                "Can only specify single " + WordsInMessages.quote(keyword) + other)
            .hint("remove one of them")
            .related(first.span(), "first given here");
    report.add(
        hasSameValues(line, first, at, end)
            ? withoutRepetition(found, keyword, line.word(end - 1))
            : found);
  }

  private static Diagnostic withoutRepetition(Diagnostic found, Word keyword, Word last) {
    return Fixes.removing(found, "remove the repetition", Safety.SAFE, keyword, last);
  }

  /** Whether the values of two keywords are the same, letter by letter. */
  private static boolean hasSameValues(CommandLine line, Word first, int at, int end) {
    int one = 0;
    while (line.word(one) != first) {
      one++;
    }
    for (int i = 1; i < end - at; i++) {
      Word before = line.word(one + i);
      Word after = line.word(at + i);
      if (before.role() != Role.VALUE
          || before.isBroken()
          || after.isBroken()
          || !before.is(after.text())) {
        return false;
      }
    }
    return end - at > 1 && line.word(one + end - at).role() != Role.VALUE;
  }

  private void checkOrder(CommandLine line, int at, int end, Extension extension) {
    Word keyword = line.word(at);
    Extension later = extension.mustPrecede().orElse(null);
    Word behind = later == null ? null : given[later.slot().ordinal()];
    if (later != null && behind != null) {
      Diagnostic found =
          Diagnostic.of(
                  RESERVED_BITS_ORDER,
                  keyword.span(),
                  WordsInMessages.quote(keyword)
                      + " must come before "
                      + WordsInMessages.quote(behind))
              .hint("move it and its number in front of " + WordsInMessages.quote(behind))
              .related(behind.span(), "the key that it is for");
      report.add(
          end == at + 2 && isShortNumber(line.word(at + 1))
              ? move(found, keyword, line.word(at + 1), behind)
              : found);
    }
  }

  private static Diagnostic move(Diagnostic found, Word keyword, Word value, Word behind) {
    String title = "move it in front of " + WordsInMessages.quote(behind);
    Edit there = Edit.of(new Span(behind.start(), 0), keyword.text() + " " + value.text() + " ");
    return Fixes.removal(keyword.bytes(), keyword.span().through(value.span()))
        .map(here -> found.fix(new Fix(title, Safety.SAFE, List.of(there, here))))
        .orElse(found);
  }

  /** Whether it may be written down once more: a bit count, and no key in its place. */
  private static boolean isShortNumber(Word word) {
    return !word.isQuoted() && word.text().matches("[0-9]{1,4}");
  }

  private void reportMissingValue(CommandLine line, int at, int end, Extension extension) {
    Word keyword = line.word(at);
    int behind = end < line.wordCount() ? line.word(end).start() : line.span().end();
    for (Diagnostic fault : line.diagnostics()) {
      if (fault.isError()
          && fault.span().start() >= keyword.end()
          && fault.span().end() <= behind) {
        return;
      }
    }
    boolean atEnd = end == line.wordCount();
    String needs =
        WordsInMessages.quote(keyword) + " needs " + withArticle(extension.kind().placeholder());
    report.add(
        Diagnostic.of(
            MISSING_VALUE,
            keyword.span(),
            atEnd
                ? "Unexpected end of command line. " + needs
                : needs + ", and " + WordsInMessages.quote(line.word(end)) + " comes next"));
  }

  private static String withArticle(String phrase) {
    if (phrase.equals("udp")) {
      return "the word `udp`";
    }
    return ("aeiouAEIOU".indexOf(phrase.charAt(0)) >= 0 ? "an " : "a ") + phrase;
  }

  /**
   * Words where a keyword is due: the first of them is the fault, and so is each further one that
   * resembles a keyword. The others are taken for their values.
   */
  private void strays(CommandLine line, int at, int end, CommandName command) {
    boolean behindKey =
        at > 2 && line.word(at - 1).role() == Role.VALUE && isKeyValue(line, at - 1);
    boolean behindMisspelt = false;
    for (int i = at; i < end; i++) {
      Word word = line.word(i);
      if (word.isBroken() || behindMisspelt) {
        behindMisspelt = false;
        continue;
      }
      boolean looksLikeKey = looksLikeKey(word);
      strayKey |= looksLikeKey;
      Optional<String> meant =
          behindKey || looksLikeKey
              ? Optional.empty()
              : Suggestions.nearest(
                  word.text(), spellings.computeIfAbsent(command, Extension::spellingsFor));
      meant
          .flatMap(Extension::spelled)
          .ifPresent(extension -> misspelt |= 1L << extension.slot().ordinal());
      behindMisspelt = meant.isPresent();
      if (i == at || behindMisspelt) {
        Diagnostic found = unknown(word, command, meant, behindKey, looksLikeKey);
        report.add(behindKey && i == at ? joinedKey(found, line, at, end) : found);
      }
    }
  }

  /** A key cut by blanks is made whole by deleting them, so that no digit has to be written. */
  private static Diagnostic joinedKey(Diagnostic found, CommandLine line, int at, int end) {
    List<Edit> gaps = new ArrayList<>();
    for (int i = at; i < end && isHex(line.word(i - 1)) && isHex(line.word(i)); i++) {
      int blank = line.word(i - 1).end();
      gaps.add(Edit.of(Span.between(blank, line.word(i).start()), ""));
    }
    return gaps.isEmpty() ? found : found.fix(new Fix("join the key", Safety.SUGGESTED, gaps));
  }

  private static boolean isHex(Word word) {
    for (int i = word.contentStart(); i < word.contentEnd(); i++) {
      if (HexDigits.value(word.bytes()[i]) < 0) {
        return false;
      }
    }
    return !word.isQuoted();
  }

  private static boolean isKeyValue(CommandLine line, int at) {
    int keyword = at;
    while (line.word(keyword).role() != Role.KEYWORD) {
      keyword--;
    }
    return line.word(keyword).extension().orElseThrow().kind() == ValueKind.KEY;
  }

  private static boolean looksLikeKey(Word word) {
    int digits = 0;
    for (int i = word.contentStart(); i < word.contentEnd(); i++) {
      byte b = word.bytes()[i];
      if (b == '/') {
        break;
      }
      if (HexDigits.value(b) < 0 && !(digits == 1 && (b | 0x20) == 'x')) {
        return false;
      }
      digits++;
    }
    return digits >= KEY_DIGITS;
  }

  private Diagnostic unknown(
      Word word,
      CommandName command,
      Optional<String> meant,
      boolean behindKey,
      boolean looksLikeKey) {
    String shown = behindKey ? WordsInMessages.quoteHidden(word) : WordsInMessages.quote(word);
    Diagnostic found =
        Diagnostic.of(
            UNKNOWN_EXTENSION,
            word.span(),
            "Unknown extension " + shown + " for " + WordsInMessages.quote(command.canonical()));
    if (behindKey) {
      return found.hint("a key is one word: remove the blanks in it");
    }
    if (looksLikeKey) {
      return found.hint("a key needs `authkey` or `encrkey` before it");
    }
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals > 0
        && Extension.spelled(text.substring(0, equals).toLowerCase(Locale.ROOT)).isPresent()) {
      return equalsSign(found, word, text, equals, command);
    }
    Diagnostic known = found.expecting(expected.computeIfAbsent(command, Extension::canonicalFor));
    return meant
        .map(
            keyword ->
                known
                    .hint(Suggestions.question(keyword))
                    .fix(Fixes.write(Safety.SUGGESTED, word, keyword)))
        .orElse(known);
  }

  private static Diagnostic equalsSign(
      Diagnostic found, Word word, String text, int equals, CommandName command) {
    Diagnostic hinted = found.hint("a blank stands between a keyword and its value, not =");
    boolean whole =
        !word.isQuoted()
            && equals < text.length() - 1
            && Extension.spelled(text.substring(0, equals))
                .filter(extension -> extension.usableWith(command) && extension.kind().words() == 1)
                .isPresent();
    return whole
        ? hinted.fix(
            Fix.of("write a blank for the =", Safety.SAFE, new Span(word.start() + equals, 1), " "))
        : hinted;
  }
}
