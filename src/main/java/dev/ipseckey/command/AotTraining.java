package dev.ipseckey.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs what users run most, so that the JVM can keep the classes it loaded for them in its AOT
 * cache. The build starts it once, through the launcher, with some command files as operands.
 */
final class AotTraining {

  private AotTraining() {}

  public static void main(String[] files) throws IOException {
    Path scratch = Files.createTempDirectory("ipseckey-training");
    String sadb = scratch.resolve("sadb").toString();
    for (String file : files) {
      run("-c", file);
      run("-v", "-c", file, "--color=always");
      run("check", "--color=always", file);
      run("check", "--format=json", file);
      run("fmt", file);
      run("fmt", "--check", "--diff", file);
      run("--sadb", sadb, "-f", file);
      run("--sadb", sadb, "-n", "dump");
      run("--sadb", sadb, "-n", "get", "esp", "spi", "0x1a2b01", "dst", "192.0.2.42");
      ServerTraining.run(file);
    }
    run("--help");
    run("explain", "weak-encr");
    remove(scratch);
  }

  private static void run(String... args) {
    Main.run(
        args,
        new Environment(
            InputStream.nullInputStream(), sink(), sink(), Map.of(), false, false, false));
  }

  private static PrintStream sink() {
    return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
