package dev.ipseckey.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, from a resource that the build fills in. */
final class Version implements IVersionProvider {

  private static final String RESOURCE = "version.txt";

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** The number alone. */
  static String number() {
    String text = text();
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** Name and number of the program. */
  private static String text() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
