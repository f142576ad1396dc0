package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.DiagnosticId;

/**
 * Something that a careful engineer would not write. A rule is made for one file, sees it from its
 * first line to its last, and may remember.
 */
public sealed interface Rule {

  /** What it says; its page tells why. */
  DiagnosticId id();

  /** The file has ended. Places are of the file now: there is no line at hand. */
  default void end(Remarks remarks) {}

  /** Looks at each logical line: comments, empty lines and broken commands too. */
  non-sealed interface OnLine extends Rule {
    void check(CheckedLine line, Remarks remarks);
  }

  /** Looks at each command that names an SA and has no fault of form or value. */
  non-sealed interface OnSa extends Rule {

    /** The commands it wants to see. */
    default Interest interest() {
      return Interest.IN_ALL;
    }

    void check(SaCommand command, Remarks remarks);
  }

  /** Looks at what the file leaves behind. */
  non-sealed interface AtEnd extends Rule {
    @Override
    void end(Remarks remarks);
  }
}
