package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ipseckey.file.Unusable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  @TempDir private Path temporary;

  private Path path() {
    return temporary.resolve("sadb");
  }

  @Test
  void aCommandThatDoesNotFitChangesNothing() {
    FullDisk disk = new FullDisk();
    try (Opened opened = new Opened(path(), Opened.START, disk)) {
      opened.add(1, 2);
      for (int room = 0; room < 250; room += 7) {
        disk.room = room;
        assertThatThrownBy(() -> opened.send(Requests.add(3)))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining(path() + ": no space left on device")
            .message()
            .doesNotContain("\n");
        assertThat(opened.spis()).as("room for %d", room).containsExactly(1, 2);
      }
      assertThat(KeySearch.found(path(), List.of(1, 2, 3))).containsExactly(1, 2);
      disk.room = FullDisk.NO_LIMIT;
      opened.add(3);
      assertThat(opened.spis()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void aBatchThatDoesNotFitChangesNothing() {
    FullDisk disk = new FullDisk();
    try (Opened opened = new Opened(path(), Opened.START, disk)) {
      opened.add(1);
      disk.room = 400;
      assertThatThrownBy(
              () -> {
                try (Batch batch = opened.directory.batch()) {
                  opened.add(2, 3);
                  batch.commit();
                }
              })
          .isInstanceOf(UncheckedIOException.class);
      assertThat(opened.spis()).containsExactly(1);
      assertThat(KeySearch.found(path(), List.of(2, 3))).isEmpty();
    }
    try (Opened other = new Opened(path())) {
      assertThat(other.notices).isEmpty();
      assertThat(other.spis()).containsExactly(1);
    }
  }

  /** There is room for the record of the flush, but not for a new file. */
  @Test
  void aFlushNeedsLittleRoom() {
    FullDisk disk = new FullDisk();
    try (Opened opened = new Opened(path(), Opened.START, disk)) {
      opened.add(1, 2, 3);
      disk.room = 100;
      opened.send(Requests.flush());
      assertThat(KeySearch.found(path(), List.of(1, 2, 3))).isEmpty();
      disk.room = FullDisk.NO_LIMIT;
      assertThat(opened.spis()).isEmpty();
      opened.add(4);
    }
    try (Opened other = new Opened(path())) {
      assertThat(other.spis()).containsExactly(4);
    }
  }

  @Test
  void aReadOnlyDirectoryIsRefused() {
    try (Opened opened = new Opened(path())) {
      opened.add(1);
    }
    Storage readOnly =
        (file, _) -> {
          throw new FileSystemException(file.toString(), null, "Read-only file system");
        };
    assertThatThrownBy(() -> new Opened(path(), Opened.START, readOnly))
        .isInstanceOf(Unusable.class)
        .hasMessage(path() + ": read-only file system");
    try (Opened other = new Opened(path())) {
      assertThat(other.spis()).containsExactly(1);
    }
  }
}
