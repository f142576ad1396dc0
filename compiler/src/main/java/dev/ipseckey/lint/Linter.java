package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.model.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads one file, logical line by logical line, and says what a careful engineer would change.
 * Keeps an entry for each SA and each key, and nothing of the text.
 */
public final class Linter {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt(diagnostic -> diagnostic.span().start());

  private final RuleSelection selection;

  /** The rules that look at one line alone. */
  private final LineRules lines;

  /** The others. */
  private final RuleTable flow;

  private final List<Rule.OfFlow> ending = new ArrayList<>();
  private final Comparator<Diagnostic> inOrder;
  private final SaLedger sas = new SaLedger();
  private final KeyUses keys;
  private final SaCommand command = new SaCommand();
  private final Suppressions suppressions;
  private final Gathered gathered = new Gathered();

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
    List<Rule> on = new ArrayList<>(rules.apply(new FileContext(facts, sas, keys)));
    on.removeIf(rule -> !selection.has(rule.id()));
    lines = new LineRules(on);
    flow = new RuleTable(on.stream().filter(LineRules::isOfFlow).toList());
    for (Rule rule : on) {
      if (rule instanceof Rule.OfFlow ofFlow) {
        ending.add(ofFlow);
      }
    }
    inOrder = order(on);
  }

  /**
   * By place; at one place first what there is to say of the line, then what of the command, both
   * in the order of the catalogue.
   */
  private static Comparator<Diagnostic> order(List<Rule> rules) {
    int[] ranks = new int[DiagnosticId.values().length];
    for (Rule rule : rules) {
      int ordinal = rule.id().ordinal();
      ranks[ordinal] = rule instanceof Rule.OnSa ? DiagnosticId.values().length + ordinal : ordinal;
    }
    return Comparator.<Diagnostic>comparingInt(diagnostic -> diagnostic.span().start())
        .thenComparingInt(diagnostic -> ranks[diagnostic.id().ordinal()]);
  }

  /** The rules of this file that look at one line alone. */
  public LineRules lineRules() {
    return lines;
  }

  /**
   * Looks at the next logical line of the file; all have to come by, comments and empty ones too.
   *
   * @return the line with what there is to say of it, less what is suppressed
   */
  public CheckedLine lint(CheckedLine line) {
    open(line);
    lines.check(line, gathered);
    flow.check(line, gathered);
    if (line.command().orElse(null) instanceof Command.OnSa sa) {
      open(line, sa);
      lines.check(command, gathered);
      flow.check(command, gathered);
    }
    return close(line);
  }

  /**
   * The same, for who has asked the rules for single lines already.
   *
   * @param said what {@link LineRules#lint} says of this line, or of one with the same bytes
   */
  public CheckedLine lint(CheckedLine line, List<Diagnostic> said) {
    open(line);
    gathered.now.addAll(said);
    flow.check(line, gathered);
    if (line.command().orElse(null) instanceof Command.OnSa sa) {
      open(line, sa);
      flow.check(command, gathered);
    }
    return close(line);
  }

  private void open(CheckedLine line) {
    gathered.now.clear();
    suppressions.open(line, gathered);
  }

  private void open(CheckedLine line, Command.OnSa sa) {
    command.open(line, sa);
    keys.open(command);
  }

  private CheckedLine close(CheckedLine line) {
    switch (line.command().orElse(null)) {
      case Command.Add add -> sas.add(command);
      case Command.Delete delete -> sas.remove(command);
      case Command.DeletePair delete -> sas.remove(command);
      case Command.Flush flush ->
          sas.flush(flush.type(), Remarks.inFile(line.line().source(), flush.word()).start());
      case null, default -> {}
    }
    return result(line);
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
    gathered.now.sort(inOrder);
    gathered.now.forEach(diagnostic -> tell(diagnostic, line, told));
    return new CheckedLine(line.line(), line.command(), line.arguments(), told);
  }

  private void tell(Diagnostic diagnostic, CheckedLine line, List<Diagnostic> told) {
    Optional<Diagnostic> judged = selection.judge(diagnostic);
    if (judged.isPresent()
        && !suppressions.suppress(
            judged.get(), Remarks.inFile(line.line().source(), diagnostic.span()))) {
      told.add(judged.get());
    }
  }

  /**
   * What only the whole file shows, in the order of the file. The places count from the file's
   * first byte.
   */
  public List<Diagnostic> finish() {
    for (Rule.OfFlow rule : ending) {
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
    told.sort(BY_PLACE);
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
