package dev.ipseckey.language;

/**
 * What files with commands are called where nobody names them: {@code ipseckeys} in {@code
 * /etc/inet/secret}, as in ipseckey(8), Files; the rest is our own convention.
 */
public final class CommandFileNames {

  /** For the name of a file, in the syntax of {@link java.nio.file.FileSystem#getPathMatcher}. */
  public static final String GLOB = "{ipseckeys,*.ipseckey,*.ipseckeys,*.keys}";

  private CommandFileNames() {}
}
