package dev.ipseckey.file;

import dev.ipseckey.source.ByteInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A text that can be read again from its first byte. */
public sealed interface Text {

  /**
   * Reads it from its beginning.
   *
   * @throws Unusable if it cannot be read
   */
  <T> T read(Function<ByteInput, T> reader);

  /**
   * All of it.
   *
   * @throws Unusable if it cannot be read
   */
  byte[] bytes();

  /** A file: one that gives its bytes only once, such as a pipe, is kept in memory. */
  static Text of(String name) {
    Path path = CommandFile.path(name);
    if (Files.isRegularFile(path)) {
      return new OfFile(name, path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return of(name, in);
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /** All that a stream still has, kept in memory. */
  static Text of(String name, InputStream in) {
    try {
      return new InMemory(in.readAllBytes());
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /** A regular file, opened anew each time. */
  record OfFile(String name, Path path) implements Text {
    @Override
    public <T> T read(Function<ByteInput, T> reader) {
      try (InputStream in = Files.newInputStream(path)) {
        return reader.apply(Streams.bytes(in));
      } catch (IOException e) {
        throw Unusable.because(name, e);
      } catch (UncheckedIOException e) {
        throw Unusable.because(name, e);
      }
    }

    @Override
    public byte[] bytes() {
      try {
        return Files.readAllBytes(path);
      } catch (IOException e) {
        throw Unusable.because(name, e);
      }
    }
  }

  /** Bytes that are all there. */
  @SuppressWarnings("ArrayRecordComponent") // made here and never compared
  record InMemory(byte[] bytes) implements Text {
    @Override
    public <T> T read(Function<ByteInput, T> reader) {
      return reader.apply(Streams.bytes(new ByteArrayInputStream(bytes)));
    }
  }
}
