package dev.ipseckey.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program, run in the process of the test. Immutable: each method gives another way to run it.
 */
record InProcess(Map<String, String> variables, byte[] input, boolean terminal) {

  static InProcess program() {
    return new InProcess(Map.of(), new byte[0], false);
  }

  InProcess with(String variable, String value) {
    return new InProcess(Map.of(variable, value), input, terminal);
  }

  InProcess reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  InProcess reading(byte[] bytes) {
    return new InProcess(variables, bytes, terminal);
  }

  InProcess onTerminal() {
    return new InProcess(variables, input, true);
  }

  Outcome run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            variables,
            false,
            terminal,
            terminal);
    int status =
        Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new), environment);
    environment.out().flush();
    environment.err().flush();
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
