package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.language.CommandName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rules by what they want to see, so that a rule costs nothing where it has nothing to say. */
final class RuleTable {

  private final List<Rule.OnLine> onLine = new ArrayList<>();
  private final Map<CommandName, List<Interested>> onSa = new EnumMap<>(CommandName.class);

  /**
   * A rule that wants to see a command.
   *
   * @param anyOf slots of extensions as bits, of which the command must have one; 0 if it need not
   */
  private record Interested(Rule.OnSa rule, long anyOf) {}

  RuleTable(Iterable<Rule> rules) {
    for (Rule rule : rules) {
      if (rule instanceof Rule.OnLine line) {
        onLine.add(line);
      }
      if (rule instanceof Rule.OnSa sa) {
        Interest interest = sa.interest();
        for (CommandName name : interest.commands()) {
          onSa.computeIfAbsent(name, any -> new ArrayList<>())
              .add(new Interested(sa, interest.anyOf()));
        }
      }
    }
  }

  void check(CheckedLine line, Remarks remarks) {
    for (int i = 0; i < onLine.size(); i++) {
      onLine.get(i).check(line, remarks);
    }
  }

  void check(SaCommand command, Remarks remarks) {
    List<Interested> interested = onSa.getOrDefault(command.name(), List.of());
    long present = command.present();
    for (int i = 0; i < interested.size(); i++) {
      Interested each = interested.get(i);
      if (each.anyOf == 0 || (each.anyOf & present) != 0) {
        each.rule.check(command, remarks);
      }
    }
  }
}
