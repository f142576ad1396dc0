package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A jar with another program in it. */
final class StubJar {

  private static final String SOURCE =
      """
      package dev.ipseckey.command;

      public class Main {
        public static void main(String[] arguments) {
          System.out.println("new code runs");
          System.exit(7);
        }
      }
      """;

  private StubJar() {}

  /**
   * Puts a program into the place of {@code jar} that prints "new code runs" and exits with 7. The
   * file keeps its time.
   */
  static void replace(Path jar) throws IOException {
    Path folder = Files.createTempDirectory("stub");
    Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), source.toString()))
        .isZero();

    FileTime time = Files.getLastModifiedTime(jar);
    String name = "dev/ipseckey/command/Main.class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      Files.copy(folder.resolve(name), out);
    }
    Files.setLastModifiedTime(jar, time);
  }
}
