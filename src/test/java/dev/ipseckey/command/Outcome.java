package dev.ipseckey.command;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a run left behind. */
record Outcome(int status, String out, String err) {

  private static final Pattern ID =
      Pattern.compile("(?m)^[^\\n]*:\\d+:\\d+: (?:error|warning|info|hint)\\[([a-z0-9-]+)]: ");

  /** The ids of the diagnostics in a text report, in order. */
  List<String> ids() {
    return ID.matcher(out + err).results().map(found -> found.group(1)).toList();
  }

  /** The ids of errors in a text report, in order. */
  List<String> errors() {
    return ID.matcher(out + err)
        .results()
        .filter(found -> found.group().contains(": error["))
        .map(MatchResult::group)
        .map(Outcome::id)
        .toList();
  }

  private static String id(String head) {
    return head.substring(head.lastIndexOf('[') + 1, head.lastIndexOf(']'));
  }
}
