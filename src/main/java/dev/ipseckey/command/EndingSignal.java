package dev.ipseckey.command;

/** The signals by which somebody asks a program to end; POSIX, signal.h. */
enum EndingSignal {
  HUP(1, ExitStatus.ENDED_BY_HUP),
  INT(2, ExitStatus.ENDED_BY_INT),
  TERM(15, ExitStatus.ENDED_BY_TERM);

  private final int number;
  private final ExitStatus status;

  EndingSignal(int number, ExitStatus status) {
    this.number = number;
    this.status = status;
  }

  int number() {
    return number;
  }

  /** What a monitor ends with that it has ended; ipseckey(8). */
  ExitStatus status() {
    return status;
  }
}
