package dev.ipseckey.properties;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Patch;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes every fix of a text, each by itself, and says what it should not have done. */
final class FixTrial {

  private static final KeyedHash HASH = new KeyedHash(new byte[32]);

  /**
   * A command as others see it.
   *
   * @param command what it says, "" if there is an error in it
   * @param arguments the values that could be read of it
   * @param messages what it sends
   * @param found what is said of it
   */
  private record Seen(
      Span span,
      boolean overlong,
      String command,
      String arguments,
      List<String> messages,
      List<DiagnosticId> found) {

    boolean isKeptBy(Seen after) {
      return command.equals(after.command)
          && arguments.equals(after.arguments)
          && found.equals(after.found);
    }
  }

  /** A text as its commands, and everything there is to say of it. */
  private record Checked(SourceText text, List<Seen> commands, List<Diagnostic> diagnostics) {

    long count(DiagnosticId id) {
      return diagnostics.stream().filter(found -> found.id() == id).count();
    }
  }

  private final Map<DiagnosticId, Integer> tried = new EnumMap<>(DiagnosticId.class);
  private final List<String> faults = new ArrayList<>();

  /** How many fixes of each id have been made. */
  Map<DiagnosticId, Integer> tried() {
    return tried;
  }

  List<String> faults() {
    return faults;
  }

  void run(byte[] text, AnalysisOptions options) {
    SourceText source = SourceText.of(text);
    Checked before = check(source, options);
    for (Diagnostic found : before.diagnostics()) {
      for (Fix fix : found.fixes()) {
        tried.merge(found.id(), 1, Integer::sum);
        fault(source, options, before, found, fix)
            .ifPresent(
                fault ->
                    faults.add(
                        "%s %s in %s: %s"
                            .formatted(found.id().kebab(), fix, Bytes.readable(text), fault)));
      }
    }
  }

  private static Optional<String> fault(
      SourceText source, AnalysisOptions options, Checked before, Diagnostic found, Fix fix) {
    Patch patch = Patch.of(List.of(fix));
    if (patch.size() != 1) {
      return Optional.of("its edits touch each other");
    }
    List<Boolean> touched =
        before.commands().stream().map(seen -> isTouched(seen.span(), fix, source)).toList();
    if (before.commands().stream()
        .anyMatch(seen -> seen.overlong() && isTouched(seen.span(), fix, source))) {
      return Optional.empty(); // a byte less, and it may be a command
    }
    Checked after = check(SourceText.of(patch.apply(source)), options);
    int first = Math.max(0, touched.indexOf(true));
    int behind = touched.size() - 1 - touched.lastIndexOf(true);
    if (!touched.contains(true)) {
      first =
          (int)
              before.commands().stream()
                  .filter(seen -> seen.span().end() <= fix.edits().getFirst().span().start())
                  .count();
      behind = touched.size() - first;
    }
    int now = after.commands().size();
    if (now < first + behind
        || !isKept(before.commands().subList(0, first), after.commands().subList(0, first))
        || !isKept(
            before.commands().subList(touched.size() - behind, touched.size()),
            after.commands().subList(now - behind, now))) {
      return Optional.of("another command has changed");
    }
    return fix.safety() == Safety.SAFE
        ? unsafe(options, before, after, first, behind, touched, found, fix)
        : Optional.empty();
  }

  private static Optional<String> unsafe(
      AnalysisOptions options,
      Checked before,
      Checked after,
      int first,
      int behind,
      List<Boolean> touched,
      Diagnostic found,
      Fix fix) {
    int own = touched.size() - first - behind;
    if (after.commands().size() - first - behind != own) {
      return Optional.of(
          (after.commands().size() - first - behind) + " commands have come of " + own);
    }
    for (int i = first; i < first + own; i++) {
      Seen was = before.commands().get(i);
      Seen is = after.commands().get(i);
      if (!touched.get(i) && !was.isKeptBy(is)) {
        return Optional.of("another command between has changed");
      }
      if (!was.command().isEmpty()
          && !was.messages().equals(is.messages())
          && !Effect.of(before.text(), was.span(), options)
              .equals(Effect.of(after.text(), is.span(), options))) {
        return Optional.of(was.arguments() + " has become " + is.arguments());
      }
    }
    return before.count(found.id()) > after.count(found.id()) || !isThere(after, found, fix)
        ? Optional.empty()
        : Optional.of("it is still there");
  }

  private static boolean isKept(List<Seen> before, List<Seen> after) {
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).isKeptBy(after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTouched(Span line, Fix fix, SourceText source) {
    return fix.edits().stream()
        .map(Edit::span)
        .anyMatch(
            edit ->
                edit.start() < line.end() && edit.end() > line.start()
                    || line.contains(edit.start())
                    || edit.start() == line.end() && line.end() == source.length());
  }

  private static boolean isThere(Checked after, Diagnostic found, Fix fix) {
    int moved = 0;
    for (Edit edit : fix.edits()) {
      if (edit.span().end() <= found.span().start()) {
        moved += Bytes.of(edit.text()).length - edit.span().length();
      }
    }
    int start = found.span().start() + moved;
    return after.diagnostics().stream()
        .anyMatch(other -> other.id() == found.id() && other.span().start() == start);
  }

  private static Checked check(SourceText source, AnalysisOptions options) {
    Analyser analyser = new Analyser(options);
    Linter linter =
        Rulebook.linter(RuleSelection.of(Profile.STRICT), FileFacts.unknown(), () -> HASH);
    List<Seen> commands = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (CommandLine line : Document.parse(source).lines()) {
      CheckedLine checked = analyser.analyse(line);
      if (line.wordCount() > 0 || line.isOverlong()) {
        commands.add(
            new Seen(
                line.span(),
                line.isOverlong(),
                checked.command().map(WithoutPlaces::of).orElse(""),
                WithoutPlaces.of(checked.arguments()),
                checked.command().map(Meaning::messages).orElse(List.of()),
                checked.diagnostics().stream().map(Diagnostic::id).toList()));
      }
      diagnostics.addAll(linter.lint(checked).diagnostics());
    }
    diagnostics.addAll(linter.finish());
    return new Checked(source, commands, diagnostics);
  }
}
