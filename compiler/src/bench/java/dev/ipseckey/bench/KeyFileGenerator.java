package dev.ipseckey.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes key files for measuring. Runs by itself: {@code java KeyFileGenerator.java plain|mixed COMMANDS FILE}.
 *
 * <p>{@code plain} is one shape of command over and over, numbers apart; it flatters every cache. {@code mixed} has IPv6, host names,
 * identities, tunnels, NAT traversal, updates, deletions, and one command in a hundred with a fault. The same arguments give the same
 * file.
 */
public final class KeyFileGenerator {

  private final Random random = new Random(20_260_101);
  private final PrintStream out;

  private KeyFileGenerator(PrintStream out) {
    this.out = out;
  }

  /** Arguments: {@code plain} or {@code mixed}, the number of commands, the file to write. */
  public static void main(String[] args) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
      write(args[0].equals("mixed"), Integer.parseInt(args[1]), file);
    }
  }

  static void write(boolean mixed, int commands, OutputStream file) {
    PrintStream out = new PrintStream(file, false, StandardCharsets.UTF_8);
    KeyFileGenerator generator = new KeyFileGenerator(out);
    for (int i = 0; i < commands; i++) {
      if (mixed) {
        generator.mixed(i);
      } else {
        generator.plain(i);
      }
    }
    out.flush();
  }

  private void plain(int i) {
    out.print(
        """
        # link %d
        add esp spi 0x%x src %s dst 192.0.2.%d \\
            authalg sha1 authkey %s \\
            encralg aes encrkey %s \\
            hard_addtime 28800 soft_addtime 25200 \\
            hard_bytes 16000000
        """
            .formatted(i, 0x1000 + i, v4(i), i % 250, hex(40), hex(32)));
  }

  private void mixed(int i) {
    switch (random.nextInt(12)) {
      case 0 -> tunnel(i);
      case 1 -> natTraversal(i);
      case 2 -> ah(i);
      case 3 -> identities(i);
      case 4 -> out.printf("update esp spi 0x%x dst %s hard_bytes %d soft_bytes %d\n", 0x1000 + i, v4(i), 1 << 30, 1 << 29);
      case 5 -> out.printf("delete esp spi %d dst %s\n", 4096 + i, v6(i));
      case 6 -> named(i);
      case 7, 8 -> ipv6(i);
      case 9, 10 -> plain(i);
      default -> {
        if (random.nextInt(8) == 0) {
          faulty(i);
        } else {
          ipv6(i);
        }
      }
    }
  }

  private void tunnel(int i) {
    out.print(
        """
        add esp spi 0x%x src %s dst %s proto 4 \\
            isrc 10.%d.0.0/16 idst 172.16.%d.0/24 \\
            auth_alg hmac-sha256 authkey %s encr_alg aes-cbc encrkey %s
        """
            .formatted(0x1000 + i, v4(i), v4(i + 1), i % 250, i % 250, hex(64), hex(64)));
  }

  private void natTraversal(int i) {
    out.printf(
        "add esp spi 0x%x src %s dst %s encap udp nat_rem 10.0.0.%d nat_rport 4500 \\\n\tauthalg sha512 authkey %s \\\n\tencralg aes encrkey %s\n\n",
        0x1000 + i, v4(i), v4(i + 7), i % 250, hex(128), hex(48));
  }

  private void ah(int i) {
    out.printf("add ah spi %d src %s dst %s authalg sha384 authkey %s hard_usetime 28800\n", 4096 + i, v4(i), v4(i + 3), hex(96));
  }

  private void identities(int i) {
    out.print(
        """
        ## site %d
        add esp spi 0x%x dst %s encralg aes encrkey %s authalg sha-256 authkey %s/256 \\
            srcidtype fqdn gw%d.example.com dstidtype user_fqdn "ops team %d@example.net" \\
            outbound state mature
        """
            .formatted(i, 0x1000 + i, v6(i), hex(32), hex(64), i, i));
  }

  private void named(int i) {
    out.printf("add esp spi 0x%x src gw%d.example.com dst peer-%d encr_alg null auth_alg sha256 authkey 0x%s\n", 0x1000 + i, i % 400, i % 300, hex(64));
  }

  private void ipv6(int i) {
    out.print(
        """
        add esp spi 0x%x src6 %s dst6 %s \\
            authalg sha1 authkey %s \\
            encralg 3des encrkey %s \\
            soft_addtime 24000 hard_addtime 28800
        """
            .formatted(0x1000 + i, v6(i), v6(i + 1), hex(40), hex(48)));
  }

  private void faulty(int i) {
    switch (random.nextInt(4)) {
      case 0 -> out.printf("add esp spi 0x%x dst %s encralg aes encrkye %s\n", 0x1000 + i, v4(i), hex(32));
      case 1 -> out.printf("add ah spi 0 dst %s authalg sha1 authkey %sg\n", v4(i), hex(40));
      case 2 -> out.printf("updat esp spi %d dst %s\n", i, v4(i));
      default -> out.printf("add esp spi %d spi %d src 10.0.0.256 encralg aes encrkey %s\n", i, i, hex(32));
    }
  }

  private static String v4(int i) {
    return "10." + (i >> 16 & 0xff) + "." + (i >> 8 & 0xff) + "." + (i & 0xff);
  }

  private static String v6(int i) {
    return "2001:db8:" + Integer.toHexString(i >>> 16 & 0xffff) + "::" + Integer.toHexString(i & 0xffff);
  }

  private String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append("0123456789abcdef".charAt(random.nextInt(16)));
    }
    return text.toString();
  }
}
