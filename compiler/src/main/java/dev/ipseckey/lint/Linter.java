package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.model.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads one file, logical line by logical line, and says what a careful engineer would change.
 * Keeps an entry for each SA and each key, and nothing of the text.
 */
public final class Linter {

  private static final Comparator<Diagnostic> IN_ORDER =
      Comparator.comparingInt(diagnostic -> diagnostic.span().start());

  private final RuleSelection selection;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule.OnLine> onLine = new ArrayList<>();
  private final Map<CommandName, List<Interested>> onSa = new EnumMap<>(CommandName.class);
  private final SaLedger sas = new SaLedger();
  private final KeyUses keys;
  private final SaCommand command = new SaCommand();
  private final Suppressions suppressions;
  private final Gathered gathered = new Gathered();

  /**
   * A rule that wants to see a command.
   *
   * @param anyOf slots of extensions as bits, of which the command must have one; 0 if it need not
   */
  private record Interested(Rule.OnSa rule, long anyOf) {}

  /**
   * @param rules makes the rules of one file
   * @param hash is asked for when there is a key to remember
   */
  public Linter(
      Function<FileContext, List<Rule>> rules,
      RuleSelection selection,
      FileFacts facts,
      Supplier<KeyedHash> hash) {
    this.selection = selection;
    this.keys = new KeyUses(hash);
    this.suppressions = new Suppressions(selection);
    for (Rule rule : rules.apply(new FileContext(facts, sas, keys))) {
      if (selection.has(rule.id())) {
        this.rules.add(rule);
        enlist(rule);
      }
    }
  }

  private void enlist(Rule rule) {
    switch (rule) {
      case Rule.AtEnd atEnd -> {}
      case Rule.OnLine line -> onLine.add(line);
      case Rule.OnSa sa -> {
        Interest interest = sa.interest();
        for (CommandName name : interest.commands()) {
          onSa.computeIfAbsent(name, any -> new ArrayList<>())
              .add(new Interested(sa, interest.anyOf()));
        }
      }
    }
  }

  /**
   * Looks at the next logical line of the file; all have to come by, comments and empty ones too.
   *
   * @return the line with what there is to say of it, less what is suppressed
   */
  public CheckedLine lint(CheckedLine line) {
    gathered.now.clear();
    suppressions.open(line, gathered);
    for (int i = 0; i < onLine.size(); i++) {
      onLine.get(i).check(line, gathered);
    }
    switch (line.command().orElse(null)) {
      case Command.OnSa sa -> lint(line, sa);
      case Command.Flush flush ->
          sas.flush(flush.type(), Remarks.inFile(line.line().source(), flush.word()).start());
      case null, default -> {}
    }
    return result(line);
  }

  private void lint(CheckedLine line, Command.OnSa sa) {
    command.open(line, sa);
    keys.open(command);
    List<Interested> interested = onSa.getOrDefault(sa.name(), List.of());
    long present = command.present();
    for (int i = 0; i < interested.size(); i++) {
      Interested each = interested.get(i);
      if (each.anyOf == 0 || (each.anyOf & present) != 0) {
        each.rule.check(command, gathered);
      }
    }
    switch (sa) {
      case Command.Add add -> sas.add(command);
      case Command.Delete delete -> sas.remove(command);
      case Command.DeletePair delete -> sas.remove(command);
      case Command.Update update -> {}
      case Command.UpdatePair update -> {}
      case Command.Get get -> {}
    }
  }

  private CheckedLine result(CheckedLine line) {
    boolean keepsOthers =
        line.diagnostics().isEmpty()
            || !selection.touchesOtherLayers() && !suppressions.coverLine();
    if (keepsOthers && gathered.now.isEmpty()) {
      return line;
    }
    List<Diagnostic> told = new ArrayList<>();
    if (keepsOthers) {
      told.addAll(line.diagnostics());
    } else {
      line.diagnostics().forEach(diagnostic -> tell(diagnostic, line, told));
    }
    gathered.now.sort(IN_ORDER);
    gathered.now.forEach(diagnostic -> tell(diagnostic, line, told));
    return new CheckedLine(line.line(), line.command(), line.arguments(), told);
  }

  private void tell(Diagnostic diagnostic, CheckedLine line, List<Diagnostic> told) {
    selection
        .judge(diagnostic)
        .filter(
            judged ->
                !suppressions.suppress(judged, Remarks.inFile(line.line().source(), judged.span())))
        .ifPresent(told::add);
  }

  /**
   * What only the whole file shows, in the order of the file. The places count from the file's
   * first byte.
   */
  public List<Diagnostic> finish() {
    for (Rule rule : rules) {
      rule.end(gathered);
    }
    List<Diagnostic> told = new ArrayList<>();
    for (Diagnostic diagnostic : gathered.ofFile) {
      selection
          .judge(diagnostic)
          .filter(judged -> !suppressions.suppress(judged, judged.span()))
          .ifPresent(told::add);
    }
    suppressions.unused().forEach(unused -> selection.judge(unused).ifPresent(told::add));
    told.sort(IN_ORDER);
    return told;
  }

  private static final class Gathered implements Remarks {
    private final List<Diagnostic> now = new ArrayList<>();
    private final List<Diagnostic> ofFile = new ArrayList<>();

    @Override
    public void add(Diagnostic diagnostic) {
      now.add(diagnostic);
    }

    @Override
    public void addOfFile(Diagnostic diagnostic) {
      ofFile.add(diagnostic);
    }
  }
}
