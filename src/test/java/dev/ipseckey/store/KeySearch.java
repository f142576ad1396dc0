package dev.ipseckey.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for keys in all files of a directory, at every byte. */
final class KeySearch {

  private KeySearch() {}

  /**
   * Which of these SAs have any eight bytes of the beginning, the middle or the end of their key in
   * a file.
   */
  static TreeSet<Integer> found(Path directory, Collection<Integer> spis) {
    Map<Long, Integer> wanted = new HashMap<>();
    for (int spi : spis) {
      ByteBuffer key = ByteBuffer.wrap(Requests.key(spi));
      wanted.put(key.getLong(0), spi);
      wanted.put(key.getLong(6), spi);
      wanted.put(key.getLong(12), spi);
    }
    TreeSet<Integer> found = new TreeSet<>();
    for (Path file : files(directory)) {
      long last = 0;
      for (byte b : read(file)) {
        last = last << 8 | (b & 0xff);
        Integer spi = wanted.get(last);
        if (spi != null) {
          found.add(spi);
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
