package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program: launcher, streams, exit status, start-up archive. What it prints is tested
 * in process.
 */
class ProgramIT {

  private final Installed program = Installed.program();

  @TempDir private Path folder;
  private Path good;
  private Path bad;

  @BeforeEach
  void writeFiles() throws IOException {
    good = file("good.keys", "flush esp\n");
    bad = file("bad.keys", "flush\nflsh esp\n");
  }

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** A copy of the whole program, to be spoilt. */
  private Installed copy() throws IOException {
    Path home = folder.resolve("a copy");
    try (Stream<Path> files = Files.walk(program.home())) {
      for (Path file : files.toList()) {
        Path target = home.resolve(program.home().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return Installed.at(home.resolve("bin/ipseckey"));
  }

  private static Path archive(Installed installed) throws IOException {
    try (Stream<Path> files = Files.list(installed.lib())) {
      List<Path> archives = files.filter(file -> file.toString().endsWith(".aot")).toList();
      assumeThat(archives).as("this JDK makes start-up archives").hasSize(1);
      return archives.getFirst();
    }
  }

  @Nested
  class Streams {

    @Test
    void areThoseOfTheManualPage() {
      Outcome check = program.run("-c", bad);
      assertThat(check.out()).isEmpty();
      assertThat(check.err())
          .contains(
              bad + ":2:1: error[unknown-command]: ",
              "Parse error on line 2.",
              ": 1 of 2 commands valid");
      assertThat(check.err()).endsWith("ipseckey: Fatal error - exiting.\n");
      assertThat(check.status()).isEqualTo(1);

      Outcome many = program.run("check", good, bad);
      assertThat(many.out()).contains(bad + ":2:1: error[unknown-command]: ");
      assertThat(many.err()).isEmpty();
      assertThat(many.status()).isEqualTo(1);
    }

    @Test
    void areSilentOnSuccess() {
      assertThat(program.run("check", good)).isEqualTo(new Outcome(0, "", ""));
      assertThat(program.reading("flush esp\n").run("-c", "-")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void areReadFromAPipe() {
      assertThat(program.reading("flush esp\nflsh\n").run("check", "--stdin-name=x", "-").out())
          .startsWith("x:2:1: ");
    }

    @Test
    void areUtf8InAnyLocale() throws IOException {
      Path file = file("café.keys", "flush é\n");
      assertThat(program.with("LC_ALL", "C.UTF-8").run("check", file).out())
          .startsWith(file + ":1:7: ")
          .contains("flush é");
    }

    @Test
    void haveColorsOnTheTerminalOnly() {
      assumeThat(program.run(List.of("sh", "-c", "script -qec true /dev/null")).status()).isZero();
      String command = "%s check %s".formatted(program.launcher(), bad);
      assertThat(program.run(List.of("script", "-qec", command, "/dev/null")).out())
          .contains("\u001b[");
      assertThat(
              program
                  .with("NO_COLOR", "1")
                  .run(List.of("script", "-qec", command, "/dev/null"))
                  .out())
          .doesNotContain("\u001b[");
      assertThat(program.run(List.of("script", "-qec", command + " | cat", "/dev/null")).out())
          .doesNotContain("\u001b[");
    }
  }

  @Nested
  class Status {

    @Test
    void isTheTablesForClassicForms() {
      assertThat(program.run("-c", good).status()).isZero();
      assertThat(program.run("-c", bad).status()).isEqualTo(1);
      assertThat(program.run("-c", folder).status()).isEqualTo(1);
      assertThat(program.run("-c", folder.resolve("missing")).status()).isEqualTo(1);
      assertThat(program.run("-z").status()).isEqualTo(1);
      assertThat(program.run("-s", "x", "-c", good).status()).isEqualTo(1);
      assertThat(program.run("add", "esp").status()).isEqualTo(1);
      assertThat(program.run("--version").status()).isZero();
    }

    @Test
    void isTheTablesForTheServiceManager() throws IOException {
      Installed service = program.with("SMF_FMRI", "svc:/network/ipsec/manual-key:default");
      assertThat(service.run("-c", bad).status()).isEqualTo(95);
      assertThat(service.run("-c", "missing").status()).isEqualTo(95);
      assertThat(service.run("-z").status()).isEqualTo(95);
      assertThat(service.run("add", "esp").status()).isEqualTo(1);
      assumeThat((Integer) Files.getAttribute(good, "unix:uid")).isZero();
      assertThat(service.run("-c", good).status()).isZero();
    }

    @Test
    void isTheSubcommands() {
      assertThat(program.run("check", good).status()).isZero();
      assertThat(program.run("check", bad).status()).isEqualTo(1);
      assertThat(program.run("check", "missing").status()).isEqualTo(2);
      assertThat(program.run("check").status()).isEqualTo(2);
    }
  }

  @Nested
  class Launcher {

    @Test
    void isFoundThroughLinks() throws IOException {
      Path direct = Files.createSymbolicLink(folder.resolve("direct"), program.launcher());
      Path again = Files.createSymbolicLink(folder.resolve("again"), Path.of("direct"));
      assertThat(Installed.at(again).run("--version").out()).startsWith("ipseckey ");
      assertThat(Installed.at(direct).run("-c", bad).status()).isEqualTo(1);
    }

    @Test
    void worksInAFolderWithBlanks() throws IOException {
      assertThat(copy().run("--version").out()).startsWith("ipseckey ");
    }

    @Test
    void isFoundOnThePath() {
      Installed onPath =
          program.with("PATH", program.launcher().getParent() + ":" + System.getenv("PATH"));
      assertThat(onPath.run(List.of("sh", "-c", "ipseckey --version")).out())
          .startsWith("ipseckey ");
    }

    @Test
    void passesOverAnOtherJavaHome() throws IOException {
      Path other = Files.createDirectories(folder.resolve("jdk-17"));
      Files.writeString(other.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
      assertThat(program.with("JAVA_HOME", other.toString()).run("--version").status()).isZero();
    }

    @Test
    void saysWhenTheNamedJdkIsNone() {
      Outcome outcome = program.with("IPSECKEY_JAVA_HOME", folder.toString()).run("--version");
      assertThat(outcome.err()).startsWith("ipseckey: IPSECKEY_JAVA_HOME").contains("JDK 25");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void takesTheNamedJdk() {
      assertThat(
              program
                  .with("IPSECKEY_JAVA_HOME", System.getProperty("java.home"))
                  .run("--version")
                  .status())
          .isZero();
    }
  }

  /** The JVM does not see that an archive has become old; the launcher has to. */
  @Nested
  class StartUpArchive {

    @Test
    void isUsed() throws IOException {
      archive(program);
      assertThat(program.with("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on").run("-c", good).status())
          .as("whoever must use the archive can")
          .isZero();
    }

    /** The JVM leaves classes of signed jars out of it, and those from before Java 6. */
    @Test
    void canHoldAllLibraries() throws IOException {
      try (Stream<Path> files = Files.list(program.lib())) {
        for (Path file : files.filter(name -> name.toString().endsWith(".jar")).toList()) {
          try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
              assertThat(entry.getName()).as("%s", file).doesNotMatch("META-INF/.*\\.(SF|RSA)");
              if (entry.getName().endsWith(".class")) {
                DataInputStream header = new DataInputStream(jar.getInputStream(entry));
                header.skipNBytes(6);
                assertThat(header.readUnsignedShort()).as("%s", entry).isGreaterThanOrEqualTo(50);
              }
            }
          }
        }
      }
    }

    /** As an editor does that has unpacked the program where no build could know. */
    @Test
    void canBeWrittenAnew() throws IOException {
      Installed copy = copy();
      Path archive = archive(copy);
      Files.delete(archive);

      assertThat(copy.with("IPSECKEY_RECORD_AOT", "yes").run()).isEqualTo(new Outcome(0, "", ""));
      assertThat(archive(copy)).isEqualTo(archive);
      assertThat(copy.with("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on").run("-c", good).status())
          .isZero();
    }

    @Test
    void isNotNeeded() throws IOException {
      Installed copy = copy();
      Files.delete(archive(copy));
      assertThat(copy.run("-c", bad).errors()).containsExactly("unknown-command");
    }

    @Test
    void isPassedOverWhenAJarWasReplaced() throws IOException {
      Installed copy = copy();
      archive(copy);
      Path jar = copy.lib().resolve("ipseckey.jar");
      StubJar.replace(jar);

      assertThat(copy.run("-c", bad)).isEqualTo(new Outcome(7, "new code runs\n", ""));
    }

    @Test
    void doesNoHarmWhenDamaged() throws IOException {
      Installed copy = copy();
      Files.writeString(archive(copy), "no archive");
      assertThat(copy.run("check", good)).isEqualTo(new Outcome(0, "", ""));
      assertThat(copy.run("check", bad).errors()).containsExactly("unknown-command");
    }
  }

  /** What edits lines at a terminal is no business of any other run. */
  @Test
  void runsWithoutTheLineEditorWhereNobodySits() throws IOException {
    Installed copy = copy();
    try (Stream<Path> jars = Files.list(copy.lib())) {
      for (Path jar : jars.filter(file -> file.toString().contains("jline")).toList()) {
        Files.delete(jar);
      }
    }
    assertThat(copy.run("-c", good)).isEqualTo(new Outcome(0, "", ""));
    assertThat(copy.run("--sadb", "accept:", "flush")).isEqualTo(new Outcome(0, "", ""));
    assertThat(copy.reading("flush\n").run("--sadb", "accept:")).isEqualTo(new Outcome(0, "", ""));
  }
}
