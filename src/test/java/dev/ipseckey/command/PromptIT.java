package dev.ipseckey.command;

import static dev.ipseckey.command.AtTerminal.END;
import static dev.ipseckey.command.AtTerminal.ENTER;
import static dev.ipseckey.command.AtTerminal.INTERRUPT;
import static dev.ipseckey.command.AtTerminal.PROMPT;
import static dev.ipseckey.command.AtTerminal.TAB;
import static dev.ipseckey.command.AtTerminal.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of the packaged program at a terminal. */
class PromptIT {

  private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String HIDDEN = "X".repeat(32);
  private static final String ADD = "add esp spi 0x300 dst 192.0.2.1 encr_alg aes encrkey ";
  private static final String GET = "get esp spi 0x300 dst 192.0.2.1";

  @TempDir private Path home;

  @BeforeEach
  void needsScript() {
    assumeThat(Installed.program().run(List.of("sh", "-c", "script -qfec true /dev/null")).status())
        .isZero();
  }

  private AtTerminal start(Object... arguments) {
    Installed program =
        Installed.program().with("HOME", home.toString()).with("IPSECKEY_SADB", "memory:");
    return AtTerminal.start(program, arguments);
  }

  @Test
  void aSessionPromptsCompletesAndEnds() throws IOException {
    Files.writeString(home.resolve("night.keys"), "flush esp\n");
    try (AtTerminal terminal = start("-n")) {
      terminal.shows(PROMPT).types("fl", TAB).shows("flush ").types("e", TAB).shows("esp ");
      terminal.types(ENTER).shows(PROMPT).types("frob", ENTER);
      terminal
          .shows("\nerror[unknown-command]: Unknown command `frob`\n")
          .shows("  | frob\n  | ^^^^\n")
          .shows("Type `help` or `?` for the commands.\n")
          .shows(PROMPT);
      terminal.types("help flush", ENTER).shows("flush - ").shows("<number>").shows(PROMPT);
      terminal.types("flush \\", ENTER).shows(PROMPT).types("  ah", ENTER).shows(PROMPT);
      terminal.types("load ", home + "/ni", TAB).shows("night.keys ").types(ENTER);
      terminal.shows("would refuse this file").shows(PROMPT).types(END);

      assertThat(terminal.ends()).isZero();
      assertThat(terminal.shown()).endsWith(PROMPT).doesNotContain("<stdin>");
    }
    try (AtTerminal terminal = start()) {
      terminal.shows(PROMPT).types("frob", ENTER).shows("error").shows(PROMPT).types("quit", ENTER);
      assertThat(terminal.ends()).isZero();
    }
  }

  @Test
  void keysAreSeenByNobody() throws IOException {
    try (AtTerminal terminal = start("-p")) {
      terminal.shows(PROMPT).types(ADD, KEY).shows("encrkey " + HIDDEN).types(ENTER);
      terminal.shows(PROMPT).types(UP).shows(ADD + HIDDEN).types(INTERRUPT).shows(PROMPT);
      terminal.types(GET, ENTER).shows(HIDDEN + "/128").shows(PROMPT);
      terminal.types("add esp authkey ", KEY, " frob ", KEY, ENTER).shows("error").shows(PROMPT);
      terminal.types(END);

      assertThat(terminal.ends()).isZero();
      assertThat(terminal.shown()).doesNotContain(KEY).doesNotContain(KEY.substring(24));
    }
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .doesNotContain(KEY));
    }
  }

  @Test
  void keysCanBeTypedUnseen() {
    try (AtTerminal terminal = start()) {
      terminal.shows(PROMPT).types(ADD, "?", ENTER).shows("encrkey, not shown: ");
      terminal.types(KEY, ENTER).shows("\n" + PROMPT);
      assertThat(terminal.shown()).doesNotContain(KEY).contains("not shown: \n" + PROMPT);

      terminal.types(GET, ENTER).shows(KEY + "/128").shows(PROMPT);
      terminal.types("flush", ENTER).shows(PROMPT);
      terminal.types(UP, UP, UP).shows(ADD + "X").types(ENTER).shows("encrkey, not shown: ");
      terminal.types(INTERRUPT).shows(PROMPT).types(GET, ENTER).shows("error[sa-not-found]");
      terminal.shows(PROMPT).types(END);
      assertThat(terminal.ends()).isZero();
    }
  }

  @Test
  void anInterruptDiscardsTheCommand() {
    try (AtTerminal terminal = start()) {
      terminal.shows(PROMPT).types("frob", INTERRUPT).shows(PROMPT);
      terminal.types("flush \\", ENTER).shows(PROMPT).types("esp \\", ENTER).shows(PROMPT);
      terminal.types("frob", INTERRUPT).shows(PROMPT).types("flush \\", ENTER).shows(PROMPT);
      terminal.types(END);

      assertThat(terminal.ends()).isZero();
      assertThat(terminal.shown())
          .doesNotContain("error")
          .containsOnlyOnce("ipseckey: warning: the last command is dropped");
    }
  }

  @Test
  void aMonitorEndsAtAnInterruptAndThePromptIsBack() {
    Path sadb = home.resolve("sadb");
    try (AtTerminal terminal = start("-n", "--sadb", sadb)) {
      terminal.shows(PROMPT).types("passive_monitor", ENTER).shows("monitoring the PF_KEY socket");
      assertThat(Installed.program().run("--sadb", sadb, "flush", "esp").status()).isZero();
      terminal.shows("type FLUSH, SA type ESP.").types(INTERRUPT).shows("\n" + PROMPT);
      terminal.types("monitor", ENTER).shows("monitoring").types(INTERRUPT).shows("\n" + PROMPT);
      terminal.types("flush ah", ENTER).shows(PROMPT).types(END);
      assertThat(terminal.ends()).isZero();
    }
  }

  @Test
  void aTerminalThatCannotHideKeysSaysSo() {
    Installed program = Installed.program().with("TERM", "dumb").with("IPSECKEY_SADB", "memory:");
    try (AtTerminal terminal = AtTerminal.start(program)) {
      terminal.shows("this terminal shows keys").shows(PROMPT).types(ADD, "?\n").shows(PROMPT);
      terminal.types(GET, "\n").shows("error[sa-not-found]").shows(PROMPT).types(END);
      assertThat(terminal.ends()).isZero();
    }
  }
}
