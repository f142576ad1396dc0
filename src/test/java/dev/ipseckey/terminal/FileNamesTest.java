package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File names, as they are begun behind save and load. */
class FileNamesTest {

  @TempDir private Path folder;

  private List<String> beginning(String name) {
    return FileNames.beginning(folder + "/" + name).stream()
        .map(suggestion -> suggestion.word().substring(folder.toString().length() + 1))
        .toList();
  }

  @Test
  void areThoseThatAreThere() throws IOException {
    for (String name : List.of("b.keys", "a.keys", "other", ".hidden", "with blank")) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("archive"));

    assertThat(beginning("")).containsExactly("a.keys", "archive/", "b.keys", "other");
    assertThat(beginning("a")).containsExactly("a.keys", "archive/");
    assertThat(beginning(".")).containsExactly(".hidden");
    assertThat(beginning("missing/")).isEmpty();
    assertThat(FileNames.beginning("\0")).isEmpty();
    assertThat(FileNames.beginning(folder + "/ar"))
        .containsExactly(new Suggestion(folder + "/archive/", "", false));
  }
}
