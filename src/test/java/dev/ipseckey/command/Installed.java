package dev.ipseckey.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program, run as users run it. Immutable: each method gives another way to run it.
 */
record Installed(Path launcher, Map<String, String> variables, String input) {

  static Installed program() {
    return at(Path.of(System.getProperty("ipseckey.program")));
  }

  static Installed at(Path launcher) {
    return new Installed(launcher, Map.of(), "");
  }

  Installed with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Installed(launcher, more, input);
  }

  Installed reading(String text) {
    return new Installed(launcher, variables, text);
  }

  Path home() {
    return launcher.getParent().getParent();
  }

  Path lib() {
    return home().resolve("lib");
  }

  Outcome run(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return run(command);
  }

  /** Runs any command with these variables and this input. */
  Outcome run(List<String> command) {
    try {
      Path out = Files.createTempFile("ipseckey", ".out");
      Path err = Files.createTempFile("ipseckey", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("SMF_FMRI", "NO_COLOR"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(command + " does not end");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
