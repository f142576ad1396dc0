package dev.ipseckey.report;

import dev.ipseckey.diagnostic.Severity;

/** What a colour stands for. */
enum Ink {
  PLACE,
  ERROR,
  WARNING,
  REMARK,
  MESSAGE,
  FRAME;

  static Ink of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO, HINT -> REMARK;
    };
  }
}
