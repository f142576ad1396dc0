package dev.ipseckey.source;

/** Where bytes go: a file or a stream, opened by somebody else. */
@FunctionalInterface
public interface ByteOutput {

  /**
   * Takes some bytes, all of them. The array is the caller's again when this returns.
   *
   * @throws java.io.UncheckedIOException if writing fails
   */
  void write(byte[] from, int offset, int length);
}
