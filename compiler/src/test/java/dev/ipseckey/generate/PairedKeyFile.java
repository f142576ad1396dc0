package dev.ipseckey.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A file as a careful engineer would write it: pairs of SAs with AES and SHA-2, lifetimes and
 * random keys. Runs by itself too: {@code java PairedKeyFile.java SAS FILE}. The same arguments
 * give the same file.
 */
public final class PairedKeyFile {

  /** Odd, so that its multiples run through all 32-bit numbers before one comes again. */
  private static final int STRIDE = 0x9e37_79b1;

  private static final int LAST_RESERVED = 255;

  private final Random random = new Random(20_261_128);
  private final PrintStream out;

  private PairedKeyFile(OutputStream file) {
    out = new PrintStream(file, false, StandardCharsets.US_ASCII);
  }

  /** Arguments: the number of SAs, which is even, and the file to write. */
  public static void main(String[] args) throws IOException {
    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
      write(Integer.parseInt(args[0]), file);
    }
  }

  /** Writes a file of so many SAs; an even number. */
  public static void write(int sas, OutputStream file) {
    PairedKeyFile generator = new PairedKeyFile(file);
    generator.out.print("# Made by PairedKeyFile.\n\nflush esp\n");
    for (int pair = 0; pair < sas / 2; pair++) {
      generator.pair(pair);
    }
    generator.out.flush();
  }

  private void pair(int number) {
    int high = number >> 16;
    int middle = number >> 8 & 0xff;
    int low = number & 0xff;
    String here = "10.%d.%d.%d".formatted(high & 0xff, middle, low);
    String there = "172.%d.%d.%d".formatted(16 + (high & 0xf), middle, low);
    out.print("\n# Link " + number + "\n");
    int outbound = spi(2 * number);
    sa(outbound, here, there, "outbound");
    sa(spi(2 * number + 1), there, here, "inbound pair-spi 0x" + Integer.toHexString(outbound));
  }

  private void sa(int spi, String src, String dst, String rest) {
    out.print(
        """
        add esp spi 0x%x src %s dst %s %s \\
            encr_alg aes encrkey %s \\
            auth_alg sha256 authkey %s \\
            soft_addtime 82800 hard_addtime 86400
        """
            .formatted(spi, src, dst, rest, hex(64), hex(64)));
  }

  /** Each once, above the reserved ones. */
  private static int spi(int number) {
    int spi = STRIDE * (number + 1);
    return Integer.compareUnsigned(spi, LAST_RESERVED) > 0 ? spi : spi ^ Integer.MIN_VALUE;
  }

  private String hex(int digits) {
    StringBuilder hex = new StringBuilder(digits);
    while (hex.length() < digits) {
      hex.append("%08x".formatted(random.nextInt()));
    }
    return hex.toString();
  }
}
