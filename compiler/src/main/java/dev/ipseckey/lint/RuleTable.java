package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.language.CommandName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules by what they want to see, so that a rule costs nothing where it has nothing to say. A file
 * has few shapes of commands, often one: who is interested is found once for each.
 */
final class RuleTable {

  /** Shapes of a command to remember; a file with more of them is a strange one. */
  private static final int MOST_SHAPES = 1 << 12;

  private final List<Rule.OnLine> onLine = new ArrayList<>();
  private final List<Rule.OnSa> onSa = new ArrayList<>();
  private final List<Interest> interests = new ArrayList<>();

  /** Who is interested, by the command and the slots of its extensions as bits. */
  private final Map<CommandName, Map<Long, Rule.OnSa[]>> byShape = new EnumMap<>(CommandName.class);

  RuleTable(Iterable<Rule> rules) {
    for (Rule rule : rules) {
      if (rule instanceof Rule.OnLine line) {
        onLine.add(line);
      }
      if (rule instanceof Rule.OnSa sa) {
        onSa.add(sa);
        interests.add(sa.interest());
      }
    }
  }

  void check(CheckedLine line, Remarks remarks) {
    for (int i = 0; i < onLine.size(); i++) {
      onLine.get(i).check(line, remarks);
    }
  }

  void check(SaCommand command, Remarks remarks) {
    for (Rule.OnSa rule : interested(command.name(), command.present())) {
      rule.check(command, remarks);
    }
  }

  private Rule.OnSa[] interested(CommandName command, long present) {
    Map<Long, Rule.OnSa[]> shapes = byShape.computeIfAbsent(command, any -> new HashMap<>());
    Rule.OnSa[] known = shapes.get(present);
    if (known != null) {
      return known;
    }
    if (shapes.size() == MOST_SHAPES) {
      shapes.clear();
    }
    Rule.OnSa[] found = find(command, present);
    shapes.put(present, found);
    return found;
  }

  private Rule.OnSa[] find(CommandName command, long present) {
    List<Rule.OnSa> found = new ArrayList<>();
    for (int i = 0; i < onSa.size(); i++) {
      if (interests.get(i).includes(command, present)) {
        found.add(onSa.get(i));
      }
    }
    return found.toArray(Rule.OnSa[]::new);
  }
}
