package dev.ipseckey.command;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Runs what users run most, so that the JVM can keep the classes it loaded for them in its AOT
 * cache. The build starts it once, through the launcher, with some command files as operands.
 */
final class AotTraining {

  private AotTraining() {}

  public static void main(String[] files) {
    for (String file : files) {
      Environment environment =
          new Environment(
              InputStream.nullInputStream(), sink(), sink(), Map.of(), false, false, false);
      Main.run(new String[] {"-c", file}, environment);
      Main.run(new String[] {"-v", "-c", file, "--color=always"}, environment);
      Main.run(new String[] {"check", "--color=always", file}, environment);
      Main.run(new String[] {"check", "--format=json", file}, environment);
      Main.run(new String[] {"fmt", file}, environment);
      Main.run(new String[] {"fmt", "--check", "--diff", file}, environment);
      ServerTraining.run(file);
    }
  }

  private static PrintStream sink() {
    return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  }
}
