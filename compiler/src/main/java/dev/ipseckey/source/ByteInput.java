package dev.ipseckey.source;

/** Where bytes come from: a file or a stream, opened by somebody else. */
@FunctionalInterface
public interface ByteInput {

  /**
   * Reads up to {@code length} bytes, waiting for at least one.
   *
   * @return how many, or -1 at the end
   * @throws java.io.UncheckedIOException if reading fails
   */
  int read(byte[] into, int offset, int length);
}
