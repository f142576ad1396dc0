package dev.ipseckey.pfkey.print;

/**
 * The protocol of two addresses, for which the language has one keyword: it is written once, before
 * the first that has one.
 */
final class SavedProtocol {

  private final String keyword;
  private final AddCommand command;
  private int written;
  private boolean anySeen;

  SavedProtocol(String keyword, AddCommand command) {
    this.keyword = keyword;
    this.command = command;
  }

  /**
   * @param protocol 0 for any
   */
  void add(int protocol) {
    if (written == 0 && protocol != 0) {
      command.attribute("    " + keyword + " " + protocol);
      written = protocol;
      if (anySeen) {
        lost(0);
      }
    } else if (written != protocol) {
      lost(protocol);
    }
    anySeen |= protocol == 0;
  }

  private void lost(int protocol) {
    command.remark("left out, only one can be given: " + keyword + " " + protocol);
  }
}
