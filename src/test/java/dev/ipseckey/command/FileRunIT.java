package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long file is not run to its end: somebody loses patience, and {@code ^C} ends it between two
 * commands; or the disk is full.
 */
class FileRunIT {

  private static final Pattern ENDED =
      Pattern.compile("keys: ended by signal 2 before line (\\d+); (.*)\n");

  private final Installed program = Installed.program();

  @TempDir private Path folder;

  /** More than is run before anybody could type; each command is a line. */
  private Path file() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int spi = 256; spi < 400_000; spi++) {
      lines.add(
          "add ah spi "
              + spi
              + " dst 192.0.2.1 auth_alg md5 authkey 00112233445566778899aabbccddeeff");
    }
    Path file = Files.write(folder.resolve("keys"), lines);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** Runs the file, and types {@code ^C} as soon as the program shows that it takes its time. */
  private Matcher interrupted(Path directory, String... options) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("--sadb", directory));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-f", file()));
    try (AtTerminal terminal = AtTerminal.start(program, arguments.toArray())) {
      terminal.shows(" commands").types(AtTerminal.INTERRUPT);
      assertThat(terminal.ends()).isEqualTo(1);
      Matcher said = ENDED.matcher(terminal.shown());
      assertThat(said.find()).as(terminal.shown()).isTrue();
      return said;
    }
  }

  private long stored(Path directory) {
    return program
        .run("--sadb", directory, "-p", "save", "ah")
        .out()
        .lines()
        .filter(line -> line.startsWith("add "))
        .count();
  }

  @Test
  void leavesWhatWasDoneAndSaysHowFarItCame() throws IOException {
    Path directory = folder.resolve("sadb");
    Matcher said = interrupted(directory);

    assertThat(said.group(2)).isEqualTo("the commands before it have been run, the rest has not");
    assertThat(stored(directory)).isEqualTo(Long.parseLong(said.group(1)) - 1).isGreaterThan(100);
  }

  @Test
  void leavesNothingOfAnAtomicRun() throws IOException {
    Path directory = folder.resolve("sadb");
    Matcher said = interrupted(directory, "--atomic");

    assertThat(said.group(2)).isEqualTo("the SADB is as it was before");
    assertThat(stored(directory)).isZero();
  }

  @Test
  void saysFromWhereOnThereWasNoRoom() throws IOException {
    Path directory = folder.resolve("sadb");
    String limited = "ulimit -f 4096; exec '%s' --sadb '%s' -f '%s'";
    Outcome outcome =
        program.run(List.of("sh", "-c", limited.formatted(program.launcher(), directory, file())));

    assertThat(outcome.status()).isEqualTo(1);
    Matcher said =
        Pattern.compile("keys: the commands from line (\\d+) on have not been run\n")
            .matcher(outcome.err());
    assertThat(said.find()).as(outcome.err()).isTrue();
    assertThat(stored(directory)).isEqualTo(Long.parseLong(said.group(1)) - 1).isGreaterThan(100);
  }
}
