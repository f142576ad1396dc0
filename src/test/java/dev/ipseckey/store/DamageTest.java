package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ipseckey.file.Unusable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that are not what was written. */
class DamageTest {

  @TempDir private Path temporary;

  private Path path() {
    return temporary.resolve("sadb");
  }

  private Path log() {
    return path().resolve("sadb.log");
  }

  private byte[] written(int... spis) throws IOException {
    try (Opened opened = new Opened(path())) {
      opened.add(spis);
    }
    return Files.readAllBytes(log());
  }

  @Test
  void aTailTornAtAnyByteIsTakenAwaySilently() throws IOException {
    byte[] whole = written(1, 2, 3);
    int last = whole.length - length(whole);
    for (int end = last; end < whole.length; end++) {
      Files.write(log(), Arrays.copyOf(whole, end));
      try (Opened opened = new Opened(path())) {
        assertThat(opened.notices).isEmpty();
        assertThat(opened.spis()).as("cut at %d", end).containsExactly(1, 2);
        opened.add(4);
      }
      assertThat(Files.size(log())).isEqualTo(whole.length);
    }
  }

  @Test
  void aBatchTornAtAnyByteDoesNotCount() throws IOException {
    byte[] before = written(1);
    try (Opened opened = new Opened(path());
        Batch batch = opened.directory.batch()) {
      opened.add(2, 3);
      batch.commit();
    }
    byte[] whole = Files.readAllBytes(log());
    for (int end = before.length; end < whole.length; end += 3) {
      Files.write(log(), Arrays.copyOf(whole, end));
      try (Opened opened = new Opened(path())) {
        assertThat(opened.notices).isEmpty();
        assertThat(opened.spis()).as("cut at %d", end).containsExactly(1);
      }
      assertThat(KeySearch.found(path(), List.of(2, 3))).isEmpty();
    }
  }

  /** One changed byte loses one SA, and that is said. */
  @Test
  void aDamagedMiddleIsReported() throws IOException {
    byte[] whole = written(1, 2, 3);
    int length = length(whole);
    for (int at = RecordFormat.FILE_HEADER + length;
        at < RecordFormat.FILE_HEADER + 2 * length;
        at += 5) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(log(), damaged);
      try (Opened opened = new Opened(path())) {
        assertThat(opened.spis()).as("byte %d", at).contains(1, 3).hasSizeLessThanOrEqualTo(3);
        if (opened.spis().size() < 3) {
          assertThat(opened.notices)
              .as("byte %d", at)
              .singleElement()
              .asString()
              .contains("damaged");
        }
        opened.add(4);
      }
      try (Opened opened = new Opened(path())) {
        assertThat(opened.spis()).as("byte %d", at).contains(1, 3, 4);
      }
    }
  }

  @Test
  void anyBytesAreReadOrRefused() throws IOException {
    byte[] whole = written(1, 2, 3);
    Random random = new Random(1);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      int from = RecordFormat.FILE_HEADER + random.nextInt(whole.length - RecordFormat.FILE_HEADER);
      for (int n = 0; n < 1 + random.nextInt(40) && from + n < damaged.length; n++) {
        damaged[from + n] = (byte) random.nextInt();
      }
      Files.write(log(), damaged);
      try (Opened opened = new Opened(path())) {
        TreeSet<Integer> spis = opened.spis();
        assertThat(List.of(1, 2, 3)).containsAll(spis);
        opened.add(9);
        opened.send(Requests.flush());
        assertThat(opened.spis()).isEmpty();
      }
      assertThat(KeySearch.found(path(), List.of(1, 2, 3, 9))).isEmpty();
    }
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    byte[] whole = written(1);
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(RecordFormat.VERSION_AT, 7);
    Files.write(log(), whole);
    assertThatThrownBy(() -> new Opened(path()))
        .isInstanceOf(Unusable.class)
        .hasMessageContainingAll("newer ipseckey", "format 7", "up to 1");
    assertThat(Files.readAllBytes(log())).isEqualTo(whole);
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    written(1);
    Files.writeString(
        log(),
        "add esp spi 1 dst 192.0.2.1 encralg aes encrkey 0123456789abcdef0123456789abcdef\n");
    assertThatThrownBy(() -> new Opened(path()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("is not the log");
  }

  private static int length(byte[] log) {
    return ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN).getInt(RecordFormat.FILE_HEADER);
  }
}
