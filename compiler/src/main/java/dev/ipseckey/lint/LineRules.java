package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.model.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that look at one line alone. What they say of a line is the same wherever it stands and
 * whatever stands around it, so that it may be kept as long as the line is; {@link
 * Linter#lint(CheckedLine, List)} takes it again.
 */
public final class LineRules {

  private final RuleTable rules;
  private final SaCommand command = new SaCommand();

  /**
   * @param rules those that are on; what is {@link Rule.OfFlow} among them is left out
   */
  LineRules(List<Rule> rules) {
    this.rules = new RuleTable(rules.stream().filter(rule -> !isOfFlow(rule)).toList());
  }

  static boolean isOfFlow(Rule rule) {
    return rule instanceof Rule.OfFlow;
  }

  /** What they say of a line, in no order; comments may still suppress it. */
  public List<Diagnostic> lint(CheckedLine line) {
    List<Diagnostic> said = new ArrayList<>();
    Remarks remarks = new OfLine(said);
    check(line, remarks);
    if (line.command().orElse(null) instanceof Command.OnSa sa) {
      command.open(line, sa);
      check(command, remarks);
    }
    return said;
  }

  void check(CheckedLine line, Remarks remarks) {
    rules.check(line, remarks);
  }

  void check(SaCommand open, Remarks remarks) {
    rules.check(open, remarks);
  }

  private record OfLine(List<Diagnostic> said) implements Remarks {
    @Override
    public void add(Diagnostic diagnostic) {
      said.add(diagnostic);
    }

    @Override
    public void addOfFile(Diagnostic diagnostic) {
      throw new IllegalStateException(diagnostic.id() + " looks at a line alone");
    }
  }
}
