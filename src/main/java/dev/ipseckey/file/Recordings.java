package dev.ipseckey.file;

import dev.ipseckey.execute.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Recorded messages, read from their file. */
public final class Recordings {

  private Recordings() {}

  /**
   * The messages of a file.
   *
   * @throws Unusable if it cannot be read, or holds something else
   */
  public static Recording read(String file) {
    try {
      String text =
          new String(Files.readAllBytes(CommandFile.path(file)), StandardCharsets.ISO_8859_1);
      return switch (Recording.read(text)) {
        case Recording.Reading.Read(Recording recording) -> recording;
        case Recording.Reading.Refused(int line) ->
            throw new Unusable(file, "line " + line + " is no message in hex");
      };
    } catch (IOException e) {
      throw Unusable.because(file, e);
    }
  }
}
