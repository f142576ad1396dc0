package dev.ipseckey.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is the old one or the new one at every instant, and nobody else gets at it meanwhile. */
class FileRewriteTest {

  private static final int KILLS = Integer.getInteger("rewrite.kills", 6);
  private static final long SEED = Long.getLong("rewrite.seed", 20_261_128L);

  @TempDir private Path folder;

  private Path file(String mode) throws IOException {
    Path file = Files.writeString(folder.resolve("ipseckeys"), "old");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<Path> others(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(other -> !other.equals(file)).toList();
    }
  }

  private static void write(FileRewrite rewrite, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    rewrite.write(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "rwxrwxrwx"})
  void keepsTheMode(String mode) throws IOException {
    Path file = file(mode);
    try (FileRewrite rewrite = FileRewrite.of(file.toString(), false)) {
      write(rewrite, "new");
      rewrite.commit();
    }
    assertThat(file).hasContent("new");
    assertThat(mode(file)).isEqualTo(mode);
    assertThat(others(file)).isEmpty();
  }

  @Test
  void leavesTheFileAloneUntilItIsCommitted() throws IOException {
    Path file = file("rw-------");
    try (FileRewrite rewrite = FileRewrite.of(file.toString(), false)) {
      write(rewrite, "new");
      assertThat(others(file)).as("a short text needs no second file").isEmpty();
    }
    assertThat(file).hasContent("old");
    assertThat(others(file)).isEmpty();
  }

  @Test
  void keepsALongTextFromEverybodyElse() throws IOException {
    Path file = file("rw-r--r--");
    try (FileRewrite rewrite = FileRewrite.of(file.toString(), false)) {
      write(rewrite, "x".repeat(5_000_000));
      assertThat(others(file)).singleElement();
      assertThat(mode(others(file).getFirst())).isEqualTo("rw-------");
    }
    assertThat(file).hasContent("old");
    assertThat(others(file)).isEmpty();
  }

  @Test
  void doesNotUndoWhatSomebodyElseWrote() throws IOException {
    Path file = file("rw-------");
    try (FileRewrite rewrite = FileRewrite.of(file.toString(), false)) {
      write(rewrite, "new");
      Files.writeString(file, "more");
      assertThatThrownBy(rewrite::commit)
          .isInstanceOf(Unusable.class)
          .hasMessageContaining("was changed by somebody else");
    }
    assertThat(file).hasContent("more");
    assertThat(others(file)).isEmpty();
  }

  @Test
  void noticesAChangeOfTheSameLength() throws IOException {
    Path file = file("rw-------");
    try (FileRewrite rewrite = FileRewrite.of(file.toString(), false)) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1));
      assertThatThrownBy(rewrite::commit).isInstanceOf(Unusable.class);
    }
  }

  @Test
  void followsALinkOnlyIfTold() throws IOException {
    Path file = file("rw-------");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThatThrownBy(() -> FileRewrite.of(link.toString(), false))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("is a symbolic link; --follow writes to where it leads");
    try (FileRewrite rewrite = FileRewrite.of(link.toString(), true)) {
      write(rewrite, "new");
      rewrite.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThatThrownBy(() -> FileRewrite.of(folder.toString(), false))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("not a regular file");
    assertThatThrownBy(() -> FileRewrite.of(folder.resolve("none").toString(), false))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void isTheOldFileOrTheNewOneAfterAKill() throws Exception {
    Random random = new Random(SEED);
    Path file = file("rw-------");
    Files.write(file, RewriteLoop.text(true));
    for (int kill = 0; kill < KILLS; kill++) {
      Process loop = start(file);
      for (int commits = 1 + random.nextInt(20); commits > 0; commits--) {
        assertThat(loop.getInputStream().read()).as("its next round").isEqualTo('.');
      }
      Thread.sleep(0, random.nextInt(1_000_000));
      loop.destroyForcibly();
      assertThat(loop.waitFor(20, TimeUnit.SECONDS)).isTrue();

      assertThat(Files.readAllBytes(file))
          .as("kill %d, seed %d", kill, SEED)
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo(RewriteLoop.text(true)),
              text -> assertThat(text).isEqualTo(RewriteLoop.text(false)));
      assertThat(mode(file)).isEqualTo("rw-------");
      for (Path left : others(file)) {
        assertThat(mode(left)).as("what the kill left behind").isEqualTo("rw-------");
        Files.delete(left);
      }
    }
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            RewriteLoop.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
