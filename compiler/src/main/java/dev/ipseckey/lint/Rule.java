package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.DiagnosticId;

/**
 * Something that a careful engineer would not write. A rule that is not {@link OfFlow} looks at one
 * line alone: it keeps nothing, and says the same of a line wherever that stands.
 */
public sealed interface Rule {

  /** What it says; its page tells why. */
  DiagnosticId id();

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

  /**
   * Looks at a file from its first line to its last: it is made for one file, and may remember.
   * Only such a rule speaks of the file as a whole.
   */
  non-sealed interface OfFlow extends Rule {

    /** The file has ended. Places are of the file now: there is no line at hand. */
    default void end(Remarks remarks) {}
  }
}
