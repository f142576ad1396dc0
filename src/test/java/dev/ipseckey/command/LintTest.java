package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful engineer would change, and who is told. */
class LintTest {

  private static final String MD5_KEY = "0f8c7a1d52e6b39048d7f1c2a95e3b64";

  /**
   * One SA, whose only fault above information is MD5; it is for any source, so it needs no way
   * back.
   */
  private static final String MD5 =
      "add ah spi 0x3c01a7 dst 10.1.0.2 auth_alg md5 authkey " + MD5_KEY + " hard_addtime 3600\n";

  /** ipseckey(8), Example 10. */
  private static final String EXAMPLE_10 =
      """
      # This is a sample file for flushing out the ESP table and
      # adding a pair of SAs.

      flush esp

      add esp spi 0x2112 src me.example.com dst you.example.com \\
          authalg sha1 authkey d3b3be95dd3d688086d06c67c5e28482943142c9 \\
          encralg aes encrkey be11a84eb75255e0d3add0c0cd9c5315 \\
          hard_usetime 28800
      add esp spi 0x5150 src you.example.com dst me.example.com \\
          authalg sha1 authkey d3b3be95dd3d688086d06c67c5e28482943142c9 \\
          encralg aes encrkey be11a84eb75255e0d3add0c0cd9c5315 \\
          hard_usetime 28800

      ## End of file  -  This is a gratuitous comment
      """;

  private static final Pattern WARNING = Pattern.compile("(?m)^\\S+: warning\\[(.*?)\\]");

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return file("lab.keys", text);
  }

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Path configuration(String text) throws IOException {
    return Files.writeString(folder.resolve("ipseckey.toml"), text);
  }

  private Outcome lint(String text, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "check";
    arguments[1] = "-";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return program.reading(text).run(arguments);
  }

  private static List<String> warnings(String report) {
    Matcher matcher = WARNING.matcher(report);
    return List.copyOf(new HashSet<>(matcher.results().map(found -> found.group(1)).toList()));
  }

  @Test
  void warnsOfTheManualsExampleExactlyOfThis() {
    Outcome outcome = lint(EXAMPLE_10);

    assertThat(warnings(outcome.out()))
        .containsExactlyInAnyOrder("example-key", "same-key-reused", "example-host");
    assertThat(outcome.status()).isZero();
  }

  @Nested
  class OfOneFile {

    @Test
    void isPrintedByACheckAndChangesNoStatus() throws IOException {
      Outcome outcome = program.run("-c", file(MD5));

      assertThat(outcome.err()).contains("warning[weak-auth]").doesNotContain(MD5_KEY);
      assertThat(outcome.status()).isZero();
    }

    @Test
    void isNotPrintedByARun() throws IOException {
      Outcome outcome = program.run("--sadb=memory:", "-f", file(MD5));

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--syntax-only", "--strict-compat"})
    void isLeftOutBy(String option) throws IOException {
      assertThat(program.run(option, "check", file(MD5)).ids()).isEmpty();
    }

    @Test
    void findsItsPlacesInAFileOfAnyLength() throws IOException {
      String far = "# far away\n".repeat(60_000);
      String key = "b3d0a6f17c2e4895b3d1a6f17c2e4896";
      String first = "add ah spi 0x3c01a7 dst 10.1.0.2 auth_alg md5 authkey " + key + "\n";
      String second = "add ah spi 0x3c01a8 dst 10.1.0.3 auth_alg md5 authkey " + key + "\n";
      Outcome outcome =
          program.run("check", "--select=same-key-reused", file(first + far + second));

      assertThat(outcome.out())
          .contains("lab.keys:60002:55: warning[same-key-reused]", "lab.keys:1:55: note: ")
          .contains("authkey " + "X".repeat(key.length()))
          .doesNotContain(key);
    }

    @Test
    void seesWhoCanReadTheFile() throws IOException {
      Path file = file(MD5);
      assertThat(program.run("check", "--select=world-readable", file).ids()).isEmpty();

      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
      assertThat(program.run("check", "--select=world-readable", file).ids())
          .containsExactly("world-readable");
      assertThat(program.run("-c", file).ids())
          .as("the gate has said it")
          .doesNotContain("world-readable");
    }

    @Test
    void seesAGitWorkTreeAround() throws IOException {
      Files.createDirectory(folder.resolve(".git"));
      Path below = Files.createDirectories(folder.resolve("etc/inet"));
      Path file = Files.writeString(below.resolve("ipseckeys"), MD5);

      assertThat(program.run("check", "--select=in-git-work-tree", file).ids())
          .containsExactly("in-git-work-tree");
    }
  }

  @Nested
  class Choice {

    @ParameterizedTest
    @CsvSource({"error,0", "warning,1", "info,1", "hint,1"})
    void failsFromTheSeverityOn(String severity, int status) throws IOException {
      assertThat(program.run("check", "--fail-on", severity, file(MD5)).status()).isEqualTo(status);
    }

    @Test
    void isOfRules() throws IOException {
      Path file = file(MD5);
      assertThat(program.run("check", "--select=weak-auth", file).ids())
          .containsExactly("weak-auth");
      assertThat(program.run("check", "--select=L060,L098", file).ids())
          .containsExactlyInAnyOrder("weak-auth", "missing-src");
      assertThat(program.run("check", "--ignore=weak-auth", file).ids())
          .contains("missing-src")
          .doesNotContain("weak-auth");
      assertThat(program.run("check", "--select=all", "--ignore=all", file).ids()).isEmpty();
    }

    @Test
    void isOfProfiles() throws IOException {
      Path file = file(MD5);
      assertThat(program.run("check", file).ids())
          .contains("weak-auth", "missing-src")
          .doesNotContain("direction-missing", "not-fips-approved");
      assertThat(program.run("check", "--profile=strict", file).ids())
          .contains("weak-auth", "direction-missing");
      assertThat(program.run("check", "--profile=fips", file).ids())
          .contains("not-fips-approved")
          .doesNotContain("direction-missing");
    }

    @Test
    void coversWarningsOfOtherLayersButNotTheirErrors() throws IOException {
      Path file = file("exit\n");
      assertThat(program.run("check", "--ignore=exit-in-file", file).ids()).isEmpty();
      assertThat(program.run("check", "--ignore=zero-spi", file).err())
          .contains("--ignore: `zero-spi` is an error of the language");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "--select=weak-aut",
          "--select=zero-spi",
          "--ignore=x",
          "--profile=lax",
          "--fail-on=never",
          "--write-baseline"
        })
    void isMisuseIfThereIsNoSuchThing(String option) throws IOException {
      Outcome outcome = program.run("check", option, file(MD5));
      assertThat(outcome.err()).endsWith("Try 'ipseckey check --help'.\n");
      assertThat(outcome.status()).isEqualTo(2);
    }
  }

  @Nested
  class Suppression {

    @Test
    void isAComment() {
      String allowed = "# ipseckey: allow weak-auth -- lab only\n" + MD5;
      assertThat(lint(allowed, "--fail-on=warning").ids()).doesNotContain("weak-auth");
      assertThat(lint(allowed, "--fail-on=warning").status()).isZero();
    }

    @Test
    void reachesWhatOnlyTheWholeFileShows() {
      String oneWay =
          "# ipseckey: allow one-way-sa -- the router answers in the clear\n"
              + MD5.replace("dst", "src 10.1.0.1 dst");
      assertThat(lint(oneWay).ids()).doesNotContain("one-way-sa", "unused-suppression");
      assertThat(lint(MD5.replace("dst", "src 10.1.0.1 dst")).ids()).contains("one-way-sa");
    }

    @Test
    void reachesNoCommandButTheNext() {
      String allowed = "# ipseckey: allow weak-auth -- lab only\nflush ah\n" + MD5;
      assertThat(lint(allowed).ids()).contains("weak-auth", "unused-suppression");
    }

    @Test
    void hidesNoErrorOfTheLanguage() {
      Outcome outcome = lint("# ipseckey: allow zero-spi -- why not\ndelete esp spi 0 dst ::2\n");
      assertThat(outcome.ids()).containsExactlyInAnyOrder("bad-suppression", "zero-spi");
      assertThat(outcome.status()).isEqualTo(1);
    }
  }

  @Nested
  class Configuration {

    @Test
    void isFoundInTheFolderOfTheFileOrAbove() throws IOException {
      configuration("[check]\nselect = [\"weak-auth\"]\nfail-on = \"warning\"\n");
      Path below = Files.createDirectory(folder.resolve("below"));
      Path file = Files.writeString(below.resolve("x.keys"), MD5);

      Outcome outcome = program.run("check", file);
      assertThat(outcome.ids()).containsExactly("weak-auth");
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(program.run("check", "--no-config", file).status()).isZero();
    }

    @Test
    void givesWayToOptions() throws IOException {
      configuration("[check]\nselect = [\"weak-auth\"]\nignore = [\"missing-src\"]\n");
      Path file = file(MD5);

      assertThat(program.run("check", "--select=weak-auth,missing-src", file).ids())
          .containsExactly("weak-auth");
      assertThat(program.run("check", "--profile=strict", file).ids())
          .contains("direction-missing")
          .doesNotContain("missing-src");
    }

    @Test
    void raisesAndLowersSeverities() throws IOException {
      configuration("[check.severity]\nweak-auth = \"error\"\nmissing-src = \"hint\"\n");
      Outcome outcome = program.run("check", file(MD5));

      assertThat(outcome.out())
          .contains("error[weak-auth]", "hint[missing-src]")
          .as("the command itself is good")
          .doesNotContain("Parse error", "0 of 1");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void isNotReadByTheClassicForm() throws IOException {
      configuration("[check]\nselect = [\"sha1-auth\"]\n");
      assertThat(program.run("-c", file(MD5)).ids()).contains("weak-auth");
    }

    @Test
    void isNotTrustedIfOthersCanWriteIt() throws IOException {
      Path config = configuration("[check]\nignore = [\"all\"]\n");
      Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-rw-r--"));
      Outcome outcome = program.run("check", file(MD5));

      assertThat(outcome.ids()).contains("weak-auth");
      assertThat(outcome.err())
          .isEqualTo(
              "ipseckey: warning: "
                  + config
                  + ": not read, because group or others can write it\n");
      assertThat(program.run("check", "--config", config, file(MD5)).status()).isEqualTo(2);
    }

    @Test
    void isTroubleIfItIsFaulty() throws IOException {
      Path config = configuration("[check]\nprofil = \"strict\"\nignore = [\"weak-auht\"]\n");
      Outcome outcome = program.run("check", file(MD5));

      assertThat(outcome.err())
          .startsWith("ipseckey: " + config + ": line 2, column 1: unknown key `profil`; ")
          .contains("line 3, column 11: there is no rule `weak-auht`");
      assertThat(outcome.status()).isEqualTo(2);
    }
  }

  @Nested
  class Known {

    @Test
    void findingsAreNotToldAgain() throws IOException {
      Path baseline = folder.resolve("baseline.json");
      Path file = file(MD5);
      Outcome written = program.run("check", "--baseline", baseline, "--write-baseline", file);
      assertThat(written).isEqualTo(new Outcome(0, "", ""));
      assertThat(baseline).content().contains("\"weak-auth\"").doesNotContain(MD5_KEY);

      assertThat(program.run("check", "--baseline", baseline, file))
          .isEqualTo(new Outcome(0, "", ""));
      file("flush ah\n" + MD5.replace(MD5_KEY, "77c0d93be1845af2664cb01e9d3f8a52"));
      assertThat(program.run("check", "--baseline", baseline, file).ids())
          .as("neither a new key nor another line makes a finding new")
          .isEmpty();
      file(MD5 + MD5.replace("0x3c01a7", "0x3c01a8").replace(MD5_KEY, "9".repeat(32)));
      assertThat(program.run("check", "--baseline", baseline, file).ids())
          .contains("weak-auth", "low-entropy-key");
    }

    @Test
    void errorsAreToldAllTheSame() throws IOException {
      Path baseline = folder.resolve("baseline.json");
      Path file = file("delete esp spi 0 dst ::2\n");
      assertThat(program.run("check", "--baseline", baseline, "--write-baseline", file).errors())
          .containsExactly("zero-spi");
      Outcome outcome = program.run("check", "--baseline", baseline, file);
      assertThat(outcome.errors()).containsExactly("zero-spi");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void areNeverWrittenOverAFileThatIsChecked() throws IOException {
      Path file = file(MD5);
      Outcome outcome = program.run("check", "--baseline", file, "--write-baseline", file);
      assertThat(outcome.err()).contains("is checked itself");
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(file).hasContent(MD5);
    }

    @Test
    void areTroubleWithoutABaseline() throws IOException {
      Path file = file(MD5);
      assertThat(program.run("check", "--baseline", folder.resolve("no"), file).status())
          .isEqualTo(2);
      assertThat(program.run("check", "--baseline", file("x", "[]"), file).err())
          .contains("no baseline");
    }
  }
}
