package dev.ipseckey.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cutting and joining texts that may not be text. */
public final class Bytes {

  private Bytes() {}

  public static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** {@code text} with the bytes from {@code from} up to {@code to} replaced. */
  public static byte[] replaced(byte[] text, int from, int to, byte[] by) {
    byte[] result = Arrays.copyOf(text, from + by.length + text.length - to);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(text, to, result, from + by.length, text.length - to);
    return result;
  }

  public static byte[] without(byte[] text, int from, int to) {
    return replaced(text, from, to, new byte[0]);
  }

  public static byte[] concat(List<byte[]> parts) {
    byte[] result = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, result, at, part.length);
      at += part.length;
    }
    return result;
  }

  /** Begin and end of every run of bytes that are no blanks. */
  static List<int[]> words(byte[] text) {
    List<int[]> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length; i++) {
      boolean blank = i == text.length || text[i] == ' ' || text[i] >= '\t' && text[i] <= '\r';
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        words.add(new int[] {start, i});
        start = -1;
      }
    }
    return words;
  }

  /** The bytes as a person can read them and a test can be written from them. */
  public static String readable(byte[] text) {
    StringBuilder shown = new StringBuilder("\"");
    for (byte b : text) {
      switch (b) {
        case '\n' -> shown.append("\\n");
        case '\\' -> shown.append("\\\\");
        case '"' -> shown.append("\\\"");
        default ->
            shown.append(b >= ' ' && b < 127 ? Character.toString(b) : "\\x%02x".formatted(b));
      }
    }
    return shown.append('"').toString();
  }
}
