package dev.ipseckey.command;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Environment environment = Environment.ofProcess();
    int status = run(arguments, environment);
    environment.out().flush();
    environment.err().flush();
    // An exit is logged and runs hooks; there are none, and looking for the logger takes longer
    // than the check of a small file.
    Runtime.getRuntime().halt(status);
  }

  /**
   * A whole run of the program.
   *
   * @return the exit status
   */
  static int run(String[] arguments, Environment environment) {
    try {
      if (isPlainCheck(arguments)) {
        return new ClassicCheck(environment, Settings.defaults(), SadbChoice.defaults())
            .run(arguments[1])
            .code();
      }
      if (isPlainServer(arguments)) {
        return new EditorSession(environment, Settings.defaults(), SadbChoice.defaults()).run();
      }
      return Interface.of(environment, arguments).execute(arguments);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Fault.report(e, environment);
      return new ClassicForms(environment).fail().code();
    }
  }

  /**
   * The form that build pipelines and the service manager start: options are not read for it,
   * because reading them costs more.
   */
  private static boolean isPlainCheck(String[] arguments) {
    return arguments.length == 2 && arguments[0].equals("-c");
  }

  /** The forms that editors start, which wait for the first diagnostics. */
  private static boolean isPlainServer(String[] arguments) {
    return arguments.length > 0
        && arguments[0].equals(LspCommand.NAME)
        && (arguments.length == 1 || arguments.length == 2 && arguments[1].equals("--stdio"));
  }
}
