package dev.ipseckey.lsp.protocol;

/** Starts the server over standard input and output, for those who use the module by itself. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new StdioServer(System.in, System.out, System.err, Host.plain()).run());
  }
}
