package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.EXIT_IN_FILE;
import static dev.ipseckey.diagnostic.DiagnosticId.EXTRA_ARGUMENTS;
import static dev.ipseckey.diagnostic.DiagnosticId.KEYWORD_CASE;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_VALUE;
import static dev.ipseckey.diagnostic.DiagnosticId.NOT_ALLOWED_IN_FILE;
import static dev.ipseckey.diagnostic.DiagnosticId.NOT_FROM_SHELL;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_COMMAND;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a typed command of a line and says all that is wrong with it: the command, its SA type, its
 * extensions one by one, then what belongs together, then source and destination. Every check is
 * made, whatever the ones before it found; what only follows from another fault is left out.
 */
public final class Analyser {

  private final AnalysisOptions options;
  private final Report report = new Report();
  private final SaTypeReader saTypes;
  private final ArgumentReader arguments;
  private final CrossChecks crossChecks;
  private final AddressMatching matching;

  /** What could be read of the line at hand. */
  private Arguments given = Arguments.NONE;

  public Analyser(AnalysisOptions options) {
    this.options = options;
    this.saTypes = new SaTypeReader(options, report);
    this.arguments = new ArgumentReader(options, report);
    this.crossChecks = new CrossChecks(options, report);
    this.matching = new AddressMatching(options, report);
  }

  /** Analyses one line; a line without words has what its form shows and no command. */
  public CheckedLine analyse(CommandLine line) {
    report.open(line.diagnostics());
    given = Arguments.NONE;
    Optional<Command> command = line.wordCount() == 0 ? Optional.empty() : command(line);
    return new CheckedLine(
        line, report.hasErrors() ? Optional.empty() : command, given, report.diagnostics());
  }

  private Optional<Command> command(CommandLine line) {
    Word word = line.word(0);
    CommandName name = word.command().orElse(null);
    if (name == null || name == CommandName.LOAD && options.strictCompat()) {
      reportUnknown(word);
      return Optional.empty();
    }
    if (word.hasUpperCase()) {
      report.add(caseFault(word));
    }
    if (!isAllowed(name)) {
      reportPlace(word, name);
      if (name.takesSaType()) {
        saTypes.table(line, name);
      }
      return Optional.empty();
    }
    return switch (name.operands()) {
      case EXTENSIONS, LOCATORS -> onSa(line, name);
      case OPTIONAL_TABLE, TABLE_AND_FILE -> onTable(line, name);
      case TOPIC, FILE, NONE, IGNORED -> other(line, name);
    };
  }

  private void reportUnknown(Word word) {
    if (word.isBroken()) {
      return;
    }
    String text = word.text();
    Diagnostic found =
        Diagnostic.of(
            UNKNOWN_COMMAND, word.span(), "Unknown command " + WordsInMessages.quote(word));
    List<String> commands =
        CommandName.all().stream()
            .filter(this::isAllowed)
            .flatMap(command -> command.spellings().stream())
            .sorted()
            .toList();
    if (Extension.spelled(text.toLowerCase(Locale.ROOT)).isPresent()) {
      found =
          found.hint(
              "this is an extension: if it belongs to the command above, end the line before it with a backslash");
    } else {
      found = found.expecting(commands);
      Optional<String> meant = Suggestions.nearest(text, commands);
      if (meant.isPresent()) {
        found = found.hint(Suggestions.question(meant.get()));
        // To leave the file here would change what the commands behind it mean.
        if (!CommandName.EXIT.spellings().contains(meant.get())) {
          found = found.fix(Fixes.write(Safety.SUGGESTED, word, meant.get()));
        }
      }
    }
    report.add(found);
  }

  private void reportPlace(Word word, CommandName name) {
    String quoted = WordsInMessages.quote(name.canonical());
    if (options.place() == Place.SHELL) {
      report.add(
          Diagnostic.of(
                  NOT_FROM_SHELL,
                  word.span(),
                  quoted + " does not work from the shell, where others could see its keys")
              .hint("give it at the prompt, or in a file with -f"));
    } else {
      report.add(
          Diagnostic.of(NOT_ALLOWED_IN_FILE, word.span(), "a command file may not hold " + quoted)
              .hint(
                  "it works at the prompt"
                      + (name.allowedFromShell() ? " and from the shell" : "")));
    }
  }

  private boolean isAllowed(CommandName name) {
    return switch (options.place()) {
      case FILE -> name.allowedInFile();
      case PROMPT -> true;
      case SHELL -> name.allowedFromShell();
    };
  }

  private Optional<Command> onSa(CommandLine line, CommandName name) {
    Optional<SaType> type = saTypes.specific(line, name);
    if (line.wordCount() < 2) {
      return Optional.empty();
    }
    given = arguments.read(line, name, type);
    crossChecks.check(line, name, type, arguments);
    if (report.hasErrors() || type.isEmpty()) {
      return Optional.empty();
    }
    matching.check(given);
    return Optional.of(onSa(name, line.word(0).span(), type.get(), given));
  }

  private static Command onSa(CommandName name, Span word, SaType type, Arguments given) {
    return switch (name) {
      case ADD -> new Command.Add(word, type, given);
      case UPDATE -> new Command.Update(word, type, given);
      case UPDATE_PAIR -> new Command.UpdatePair(word, type, given);
      case DELETE -> new Command.Delete(word, type, given);
      case DELETE_PAIR -> new Command.DeletePair(word, type, given);
      case GET -> new Command.Get(word, type, given);
      case FLUSH, DUMP, SAVE, MONITOR, PASSIVE_MONITOR, HELP, LOAD, EXIT ->
          throw new IllegalArgumentException(name + " names no SA");
    };
  }

  private Optional<Command> onTable(CommandLine line, CommandName name) {
    SaType type = saTypes.table(line, name);
    Span word = line.word(0).span();
    int first = firstOperand(line);
    if (name != CommandName.SAVE) {
      refuseExtra(line, first, name, Severity.ERROR);
      return Optional.of(
          name == CommandName.FLUSH ? new Command.Flush(word, type) : new Command.Dump(word, type));
    }
    refuseExtra(line, first + 1, name, Severity.ERROR);
    return Optional.of(
        new Command.Save(word, type, operand(line, first).filter(file -> !file.equals("-"))));
  }

  private Optional<Command> other(CommandLine line, CommandName name) {
    Word word = line.word(0);
    Optional<String> operand = operand(line, 1);
    switch (name.operands()) {
      case TOPIC -> refuseExtra(line, 2, name, Severity.ERROR);
      case FILE -> {
        refuseExtra(line, 2, name, Severity.ERROR);
        if (operand.isEmpty()) {
          report.add(
              MISSING_VALUE,
              word.span(),
              "Unexpected end of command line. `load` needs the name of a file");
        }
      }
      case NONE -> refuseExtra(line, 1, name, Severity.ERROR);
      case IGNORED -> refuseExtra(line, 1, name, Severity.WARNING);
      case EXTENSIONS, LOCATORS, OPTIONAL_TABLE, TABLE_AND_FILE -> {}
    }
    return switch (name) {
      case MONITOR, PASSIVE_MONITOR ->
          Optional.of(new Command.Monitor(word.span(), name == CommandName.PASSIVE_MONITOR));
      case HELP -> Optional.of(new Command.Help(word.span(), operand));
      case LOAD -> operand.map(file -> new Command.Load(word.span(), file));
      case EXIT -> {
        if (options.place() == Place.FILE) {
          report.add(
              Diagnostic.of(
                      EXIT_IN_FILE,
                      word.span(),
                      WordsInMessages.quote(word) + " ends the file here")
                  .hint("a file ends by itself: remove the command"));
        }
        yield Optional.of(new Command.Exit(word.span()));
      }
      case ADD, UPDATE, UPDATE_PAIR, DELETE, DELETE_PAIR, GET, FLUSH, DUMP, SAVE ->
          throw new IllegalArgumentException(name + " takes an SA type");
    };
  }

  private static int firstOperand(CommandLine line) {
    return line.wordCount() > 1 && line.word(1).role() == Role.SA_TYPE ? 2 : 1;
  }

  private static Optional<String> operand(CommandLine line, int index) {
    return index < line.wordCount() ? Optional.of(line.word(index).text()) : Optional.empty();
  }

  private void refuseExtra(CommandLine line, int first, CommandName name, Severity severity) {
    if (first >= line.wordCount()) {
      return;
    }
    Word last = line.word(line.wordCount() - 1);
    Span extra = line.word(first).span().through(last.span());
    String takes =
        switch (name.operands()) {
          case OPTIONAL_TABLE -> "at most an SA type";
          case TABLE_AND_FILE -> "an SA type and at most a file name";
          case TOPIC -> "at most one topic";
          case FILE -> "one file name";
          case NONE, IGNORED, EXTENSIONS, LOCATORS -> "nothing behind it";
        };
    Diagnostic found =
        Diagnostic.of(
                EXTRA_ARGUMENTS, extra, WordsInMessages.quote(name.canonical()) + " takes " + takes)
            .as(severity)
            .hint("remove the rest of the line");
    report.add(
        Fixes.removing(
            found, "remove the rest of the line", Safety.SUGGESTED, line.word(first), last));
  }

  /** What to say of a keyword that would be one in lower case. */
  static Diagnostic caseFault(Word word) {
    String lower = word.text().toLowerCase(Locale.ROOT);
    Diagnostic found =
        Diagnostic.of(
                KEYWORD_CASE,
                word.span(),
                "Unknown keyword " + WordsInMessages.quote(word) + ": keywords are in lower case")
            .hint("write `" + lower + "`");
    boolean endsTheFile = word.command().filter(CommandName.EXIT::equals).isPresent();
    return word.isBroken() || endsTheFile
        ? found
        : found.fix(Fixes.write(Safety.SAFE, word, lower));
  }
}
