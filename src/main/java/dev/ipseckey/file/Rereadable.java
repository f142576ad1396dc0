package dev.ipseckey.file;

import dev.ipseckey.source.ByteInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A text that can be read from its first byte once more. */
public sealed interface Rereadable {

  /**
   * Reads it again.
   *
   * @throws Unusable if that is not possible
   */
  void again(Consumer<ByteInput> reader);

  /** A file, which is opened again. */
  record OfFile(String name) implements Rereadable {
    @Override
    public void again(Consumer<ByteInput> reader) {
      try (InputStream in = Files.newInputStream(Path.of(name))) {
        reader.accept(Streams.bytes(in));
      } catch (IOException e) {
        throw Unusable.because(name, e);
      }
    }
  }

  /** A stream that flows only once, and is kept as it goes by. */
  final class Kept implements Rereadable, ByteInput {

    private final ByteInput stream;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Kept(ByteInput stream) {
      this.stream = stream;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int read = stream.read(into, offset, length);
      if (read > 0) {
        bytes.write(into, offset, read);
      }
      return read;
    }

    @Override
    public void again(Consumer<ByteInput> reader) {
      reader.accept(Streams.bytes(new ByteArrayInputStream(bytes.toByteArray())));
    }
  }
}
