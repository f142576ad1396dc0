package dev.ipseckey.properties;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Patch;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes every fix of a text, each by itself, and says what it should not have done. */
final class FixTrial {

  /** A command is seen by what it says and by what is said of it. */
  private record Seen(String command, String arguments, List<DiagnosticId> found) {}

  /** A text as its commands. */
  private record Reading(List<Seen> commands, List<Diagnostic> diagnostics) {}

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
    Reading before = read(source, options);
    if (before.diagnostics().stream().allMatch(found -> found.fixes().isEmpty())) {
      return;
    }
    Analyser analyser = new Analyser(options);
    int at = 0;
    for (CommandLine line : Document.parse(source).lines()) {
      if (line.isOverlong()) {
        continue; // a byte less, and it may be a command
      }
      for (Diagnostic found : List.copyOf(analyser.analyse(line).diagnostics())) {
        for (Fix fix : found.fixes()) {
          tried.merge(found.id(), 1, Integer::sum);
          int index = at;
          fault(source, options, before, line, index, found, fix)
              .ifPresent(
                  fault ->
                      faults.add(
                          found.id().kebab()
                              + " "
                              + fix
                              + " in "
                              + Bytes.readable(text)
                              + ": "
                              + fault));
        }
      }
      at += line.wordCount() > 0 ? 1 : 0;
    }
  }

  private static Optional<String> fault(
      SourceText source,
      AnalysisOptions options,
      Reading before,
      CommandLine line,
      int index,
      Diagnostic found,
      Fix fix) {
    Patch patch = Patch.of(List.of(fix));
    if (patch.size() != 1) {
      return Optional.of("its edits touch each other");
    }
    Reading after = read(SourceText.of(patch.apply(source)), options);
    int own = line.wordCount() > 0 ? 1 : 0;
    int behind = before.commands().size() - index - own;
    int now = after.commands().size();
    if (now < index + behind
        || !after.commands().subList(0, index).equals(before.commands().subList(0, index))
        || !after
            .commands()
            .subList(now - behind, now)
            .equals(before.commands().subList(index + own, index + own + behind))) {
      return Optional.of("another command has changed");
    }
    return fix.safety() == Safety.SAFE
        ? unsafe(before, after, index, own, now - behind, found, fix)
        : Optional.empty();
  }

  private static Optional<String> unsafe(
      Reading before, Reading after, int index, int own, int end, Diagnostic found, Fix fix) {
    if (end - index != own) {
      return Optional.of((end - index) + " commands have come of " + own);
    }
    if (own == 1 && !before.commands().get(index).command().isEmpty()) {
      String was = before.commands().get(index).command();
      String is = after.commands().get(index).command();
      if (!was.equals(is)) {
        return Optional.of(was + " has become " + is);
      }
    }
    return count(before, found.id()) > count(after, found.id()) || !isThere(after, found, fix)
        ? Optional.empty()
        : Optional.of("it is still there");
  }

  private static long count(Reading reading, DiagnosticId id) {
    return reading.diagnostics().stream().filter(found -> found.id() == id).count();
  }

  private static boolean isThere(Reading after, Diagnostic found, Fix fix) {
    int moved = 0;
    for (Fix.Edit edit : fix.edits()) {
      if (edit.span().end() <= found.span().start()) {
        moved += Bytes.of(edit.text()).length - edit.span().length();
      }
    }
    int start = found.span().start() + moved;
    return after.diagnostics().stream()
        .anyMatch(other -> other.id() == found.id() && other.span().start() == start);
  }

  private static Reading read(SourceText source, AnalysisOptions options) {
    Analyser analyser = new Analyser(options);
    List<Seen> commands = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (CommandLine line : Document.parse(source).lines()) {
      CheckedLine checked = analyser.analyse(line);
      diagnostics.addAll(checked.diagnostics());
      if (line.wordCount() > 0) {
        commands.add(
            new Seen(
                checked.command().map(WithoutPlaces::of).orElse(""),
                WithoutPlaces.of(checked.arguments()),
                checked.diagnostics().stream().map(Diagnostic::id).toList()));
      }
    }
    return new Reading(commands, diagnostics);
  }
}
