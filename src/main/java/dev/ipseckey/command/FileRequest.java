package dev.ipseckey.command;

/** One of the options that name a file, as it was given. */
record FileRequest(Kind kind, String file) {

  enum Kind {
    CHECK("-c"),
    RUN("-f"),
    SAVE("-s");

    private final String option;

    Kind(String option) {
      this.option = option;
    }

    String option() {
      return option;
    }
  }

  /** Whether commands are read from the file. */
  boolean isRead() {
    return kind != Kind.SAVE;
  }
}
