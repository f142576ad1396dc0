package dev.ipseckey.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that is killed: rewrites a file again and again, with one text and the other, and says
 * so each time. Every second text is long enough to be written to the disk as it comes.
 */
final class RewriteLoop {

  private static final int SHORT = 1_000;
  private static final int LONG = 100_000;

  private RewriteLoop() {}

  public static void main(String[] args) {
    for (int round = 0; ; round++) {
      byte[] text = text(round % 2 == 0);
      try (FileRewrite rewrite = FileRewrite.of(Path.of(args[0]).toString(), false)) {
        for (int at = 0; at < text.length; at += 64 * 1024) {
          rewrite.write(text, at, Math.min(64 * 1024, text.length - at));
        }
        rewrite.commit();
      }
      System.out.print('.');
      System.out.flush();
    }
  }

  static byte[] text(boolean isLong) {
    String line =
        isLong ? "add esp spi 257 dst 192.0.2.1 encr_alg aes encrkey 00\n" : "flush esp\n";
    return line.repeat(isLong ? LONG : SHORT).getBytes(StandardCharsets.US_ASCII);
  }
}
