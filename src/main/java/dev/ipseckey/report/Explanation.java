package dev.ipseckey.report;

import java.util.ArrayList;
import java.util.List;

/** What there is to say in words: the message, what could have stood there, the next step. */
final class Explanation {

  private Explanation() {}

  /** Lines that a terminal can show; the first is the message. */
  static List<String> of(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.message());
    if (!finding.expected().isEmpty()) {
      lines.add(Alternatives.line(finding.expected()));
    }
    finding.hint().ifPresent(hint -> lines.add("hint: " + hint));
    return lines.stream().map(Printable::text).toList();
  }
}
