package dev.ipseckey.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Part of a report on its way into a stream. */
interface Writing {

  void write() throws IOException;

  /** A fault of the stream is told as an unchecked exception. */
  static void run(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
