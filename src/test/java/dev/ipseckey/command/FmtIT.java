package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ipseckey fmt} as it is installed, on files with live keys. */
class FmtIT {

  private static final String KEY = "405ef71b4e1cfa0e485193779fdc5586";

  /** With carriage returns, and no newline at its end. */
  private static final String MESSY =
      "# site A\r\n\r\n\r\nadd  ESP spi 257 encralg AES encrkey " + KEY + " daddr 192.0.2.1";

  private static final String NEAT =
      "# site A\n\nadd esp spi 257 dst 192.0.2.1 \\\n    encr_alg aes encrkey " + KEY + "\n";

  private static final int KILLS = Integer.getInteger("fmt.kills", 5);
  private static final long SEED = Long.getLong("fmt.seed", 20_261_128L);

  private final Installed program = Installed.program();

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("site.keys"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<Path> others(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(other -> !other.equals(file)).toList();
    }
  }

  @Test
  void printsAFile() throws IOException {
    Path file = file(MESSY);
    assertThat(program.run("fmt", file)).isEqualTo(new Outcome(0, NEAT, ""));
    assertThat(Files.readString(file)).isEqualTo(MESSY);
  }

  @Test
  void printsStandardInputUnderAName() {
    assertThat(program.reading(MESSY).run("fmt")).isEqualTo(new Outcome(0, NEAT, ""));
    assertThat(program.reading("flsh").run("fmt", "--stdin-name=a.keys", "-").err())
        .startsWith("a.keys:1:1: error[unknown-command]: ");
  }

  @Test
  void writesAFileWithItsModeAndOwner() throws IOException {
    Path file = file(MESSY);
    Map<String, Object> before = Files.readAttributes(file, "unix:uid,gid,mode");

    assertThat(program.run("fmt", "--write", file)).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(NEAT);
    assertThat(Files.readAttributes(file, "unix:uid,gid,mode")).isEqualTo(before);
    assertThat(others(file)).isEmpty();
  }

  @Test
  void writesTheFileOfAnotherAsTheSuperuserWithoutTakingIt() throws IOException {
    Path file = file(MESSY);
    assumeThat(Files.getAttribute(file, "unix:uid")).as("the superuser runs this").isEqualTo(0);
    Files.setAttribute(file, "unix:uid", 54_321);
    Files.setAttribute(file, "unix:gid", 12_345);

    assertThat(program.run("fmt", "--write", file)).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(NEAT);
    assertThat(Files.readAttributes(file, "unix:uid,gid"))
        .containsEntry("uid", 54_321)
        .containsEntry("gid", 12_345);
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void refusesALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.keys"), file(MESSY));
    Outcome outcome = program.run("fmt", "--write", link);
    assertThat(outcome.err()).contains("is a symbolic link").doesNotContain(KEY);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(Files.readString(link)).isEqualTo(MESSY);
  }

  @Test
  void listsFilesThatAreNotFormatted() throws IOException {
    Path file = file(MESSY);
    assertThat(program.run("fmt", "--check", folder)).isEqualTo(new Outcome(1, file + "\n", ""));
    program.run("fmt", "--write", file);
    assertThat(program.run("fmt", "--check", folder)).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void showsNoKeyInADiffUnlessTold() throws IOException {
    Path file = file(MESSY);
    Outcome diff = program.run("fmt", "--diff", file);
    assertThat(diff.out())
        .contains("+    encr_alg aes encrkey " + "X".repeat(KEY.length()) + "\n")
        .contains("\\ No newline at end of file\n")
        .doesNotContain(KEY);
    assertThat(diff.status()).isZero();
    assertThat(program.run("fmt", "--diff", "--show-keys", file).out())
        .contains("+    encr_alg aes encrkey " + KEY + "\n");
    assertThat(Files.readString(file)).isEqualTo(MESSY);
  }

  @Test
  void keepsABrokenCommandByteForByte() throws IOException {
    String broken = "add   esp\tspi 257 encrkye " + KEY + "\r\n";
    Path file = file("flush   esp\r\n" + broken + "flush   ah");

    Outcome outcome = program.run("fmt", "--write", file);
    assertThat(Files.readString(file)).isEqualTo("flush esp\n" + broken + "flush ah\n");
    assertThat(outcome.err())
        .startsWith(file + ":2:19: error[unknown-extension]: ")
        .endsWith("ipseckey: " + file + ": a broken command was left as it is\n")
        .doesNotContain(KEY);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void writesNothingWhereACommentSwallowsACommand() throws IOException {
    String text = "flush   ah\n# the next one is not needed \\\nflush   esp\n";
    Path file = file(text);
    Outcome outcome = program.run("fmt", "--write", file);
    assertThat(outcome.errors()).containsExactly("comment-continued");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  /** Long enough to be written to the disk as it comes; {@code -Dfmt.kills=300} for a long run. */
  @Test
  void leavesTheOldFileOrTheNewOneWhenItIsKilled() throws Exception {
    String old = (MESSY + "\n").repeat(60_000);
    Path file = file(old);
    String formatted = program.run("fmt", file).out();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      file(old);
      Process process =
          new ProcessBuilder(program.launcher().toString(), "fmt", "--write", file.toString())
              .start();
      process.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

      assertThat(Files.readString(file))
          .as("kill %d, seed %d", kill, SEED)
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo(old),
              text -> assertThat(text).isEqualTo(formatted));
      assertThat(mode(file)).isEqualTo("rw-------");
      for (Path left : others(file)) {
        assertThat(mode(left)).as("what the kill left behind").isEqualTo("rw-------");
        Files.delete(left);
      }
    }
  }
}
