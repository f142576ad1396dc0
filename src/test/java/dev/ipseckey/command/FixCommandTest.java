package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ipseckey check --fix} and {@code --diff}. */
class FixCommandTest {

  private static final String KEY = "0b8ee48920022c8f4d4d334c870fb8d1";

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.keys"), text);
  }

  @Test
  void safeFixesAreMadeInTheFileAndTheRestIsReported() throws IOException {
    Path file = file("FLUSH esp\nflsh ah\n");

    Outcome outcome = program.run("check", "--fix", file);

    assertThat(file).hasContent("flush esp\nflsh ah\n");
    assertThat(outcome.err()).isEqualTo("ipseckey: " + file + ": 1 fixed\n");
    assertThat(outcome.errors()).containsExactly("unknown-command");
    assertThat(outcome.status()).isOne();
  }

  @Test
  void aFileWithNothingElseIsInOrderThen() throws IOException {
    Path file = file("flush esp # all of them\nDELETE esp spi +256 dst 192.0.2.1 \\ \n");

    assertThat(program.run("check", "--syntax-only", "--fix", file).status()).isZero();
    assertThat(program.run("check", "--syntax-only", file).status()).isZero();
    assertThat(file).hasContent("# all of them\nflush esp\ndelete esp spi 256 dst 192.0.2.1  \n");
  }

  @Test
  void fixesThatTouchAreMadeOneAfterTheOther() throws IOException {
    Path file = file("get esp spi 256 dst 192.0.2.1 inbound inbound inbound inbound\n");

    assertThat(program.run("check", "--fix", file).err()).contains(": 3 fixed");
    assertThat(file).hasContent("get esp spi 256 dst 192.0.2.1 inbound\n");
  }

  @Test
  void suggestedFixesAreMadeOnRequestOnly() throws IOException {
    Path file = file("flsh esp\n");

    program.run("check", "--fix", file);
    assertThat(file).hasContent("flsh esp\n");
    program.run("check", "--fix", "--suggested", file);
    assertThat(file).hasContent("flush esp\n");
  }

  @Test
  void aFileWithNothingToFixIsNotWritten() throws IOException {
    Path file = file("flsh esp\n");
    Object before = Files.readAttributes(file, "unix:ino,ctime");

    program.run("check", "--fix", file);

    assertThat((Object) Files.readAttributes(file, "unix:ino,ctime")).isEqualTo(before);
  }

  @Test
  void aLinkIsLeftAloneUnlessItIsToBeFollowed() throws IOException {
    Path file = file("FLUSH esp\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    Outcome outcome = program.run("check", "--fix", link);

    assertThat(outcome.err()).contains("is a symbolic link");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(file).hasContent("FLUSH esp\n");
    assertThat(program.run("check", "--fix", "--follow", link).status()).isZero();
    assertThat(file).hasContent("flush esp\n");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aKeyInAMovedCommentGoesIntoTheFileAndIntoNoReport() throws IOException {
    Path file = file("flush esp # encrkey " + KEY + "\n");

    for (String format : List.of("text", "json", "sarif", "junit", "github", "gitlab")) {
      assertThat(program.run("check", "--format", format, file).out())
          .as(format)
          .contains("comment-in-command")
          .doesNotContain(KEY);
    }
    program.run("check", "--fix", file);
    assertThat(file).hasContent("# encrkey " + KEY + "\nflush esp\n");
  }

  @Test
  void aReportSaysHowManyCanBeFixed() throws IOException {
    assertThat(program.run("check", file("FLUSH esp\nflsh\nFlush ah\n")).out())
        .endsWith("2 can be fixed with --fix\n");
  }

  @Test
  void aDiffShowsWhatWouldChangeAndWritesNothing() throws IOException {
    String text = "flush esp\nADD esp spi 256 dst 192.0.2.1 encralg aes encrkey " + KEY + "\n";
    Path file = file(text);

    Outcome outcome = program.run("check", "--diff", file);

    String x = "X".repeat(KEY.length());
    assertThat(outcome.out())
        .isEqualTo(
            """
            --- %1$s.orig
            +++ %1$s
            @@ -1,2 +1,2 @@
             flush esp
            -ADD esp spi 256 dst 192.0.2.1 encralg aes encrkey %2$s
            +add esp spi 256 dst 192.0.2.1 encralg aes encrkey %2$s
            """
                .formatted(file, x));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isOne();
    assertThat(file).hasContent(text);
  }

  @Test
  void aDiffWithKeysCanBeApplied() throws IOException {
    String text =
        """
        # one
        flush esp # %1$s
        add esp spi 256 dst 192.0.2.1 \\\s
            Encralg aes inbound inbound \\
            encrkey %1$s reserved_bits 8
        flush ah\\
        """
            .formatted(KEY);
    Path file = file(text);
    List<String> diff = program.run("check", "--diff", "--show-keys", file).out().lines().toList();

    program.run("check", "--fix", file);

    assertThat(applied(diff, text.lines().toList())).isEqualTo(Files.readAllLines(file));
    assertThat(Files.readString(file))
        .contains("# " + KEY + "\nflush esp\n", "encralg aes inbound \\");
  }

  private static List<String> applied(List<String> diff, List<String> text) {
    try {
      return DiffUtils.patch(text, UnifiedDiffUtils.parseUnifiedDiff(diff));
    } catch (com.github.difflib.patch.PatchFailedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDiffOfAFileInOrderIsEmpty() throws IOException {
    assertThat(program.run("check", "--diff", file("flush esp\n")))
        .isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void standardInputCanBeShownAsADiff() {
    assertThat(program.reading("FLUSH esp\n").run("check", "--diff", "-").out())
        .contains("-FLUSH esp\n+flush esp\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--fix -, standard input cannot be written",
    "--suggested x, --suggested is for --fix and --diff",
    "--show-keys x, --show-keys is for --diff",
    "--fix --show-keys x, --show-keys is for --diff",
    "--diff --show-keys --output y x, --show-keys goes to standard output only",
    "--follow x, --follow is for --fix",
    "--diff --follow x, --follow is for --fix"
  })
  void optionsThatMakeNoSenseTogetherAreRefused(String options, String reason) {
    Outcome outcome = program.run((Object[]) ("check " + options).split(" "));

    assertThat(outcome.err()).contains(reason).endsWith("Try 'ipseckey check --help'.\n");
    assertThat(outcome.status()).isEqualTo(2);
  }
}
