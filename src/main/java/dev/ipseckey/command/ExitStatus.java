package dev.ipseckey.command;

/**
 * What the program ends with.
 *
 * <table>
 * <caption>Exit status</caption>
 * <tr><th></th><th>classic forms</th><th>under the service manager</th><th>subcommands</th></tr>
 * <tr><td>all is well</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>a command is wrong</td><td>1</td><td>95</td><td>1</td></tr>
 * <tr><td>usage, files, everything else</td><td>1</td><td>95</td><td>2</td></tr>
 * <tr><td>add, update, update-pair, load as operands</td><td>1</td><td>1</td><td></td></tr>
 * <tr><td>SADB not permitted</td><td>1</td><td>100</td><td></td></tr>
 * <tr><td>a monitor ended by a signal</td><td>its number</td><td>its number</td><td></td></tr>
 * </table>
 */
enum ExitStatus {
  OK(0),
  /** Any failure of a classic form. */
  FAILURE(1),
  /** A subcommand: there are errors in the files, or what else it was to find. */
  FINDINGS(1),
  /** A subcommand could not do its work. */
  TROUBLE(2),
  /**
   * Any failure of a classic form, told to the service manager: smf_method(7), SMF_EXIT_ERR_FATAL.
   */
  SERVICE_FATAL(95),
  /** Told to the service manager: smf_method(7), SMF_EXIT_ERR_PERM. */
  SERVICE_PERMISSION(100),
  /** A monitor has ended as it does when its terminal goes away. */
  ENDED_BY_HUP(1),
  /** A monitor has ended as most do. */
  ENDED_BY_INT(2),
  /** A monitor has ended because a program wanted it to. */
  ENDED_BY_TERM(15);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
