package dev.ipseckey.file;

import dev.ipseckey.source.ByteInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Streams of the JDK as the compiler reads them. */
public final class Streams {

  private Streams() {}

  public static ByteInput bytes(InputStream stream) {
    return (into, offset, length) -> {
      try {
        return stream.read(into, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
