package dev.ipseckey.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every feature on the marked texts under {@code src/test/resources/marked}, one file for each
 * request. With {@code -Dupdate.golden=true} the files are written anew, to be looked at.
 */
class MarkedTest {

  private static final Path FOLDER = Path.of("src/test/resources/marked");

  @TestFactory
  Stream<DynamicNode> cases() {
    boolean update = Boolean.getBoolean("update.golden");
    return files().stream()
        .flatMap(
            file -> {
              Request request = Request.named(file.getFileName().toString().replace(".txt", ""));
              List<MarkedCase> cases = MarkedCase.read(text(file));
              if (update) {
                rewrite(file, cases, request);
                cases = MarkedCase.read(text(file));
              }
              return cases.stream().map(one -> test(request, one));
            });
  }

  private static DynamicTest test(Request request, MarkedCase one) {
    return DynamicTest.dynamicTest(
        request + ": " + one.name(),
        () -> assertThat(request.result(one).stripTrailing()).isEqualTo(one.expected()));
  }

  @Test
  void everyRequestHasCases() {
    assertThat(files().stream().map(file -> file.getFileName().toString().replace(".txt", "")))
        .containsExactlyInAnyOrderElementsOf(Request.names());
  }

  @Test
  void thereAreAtLeastFourHundred() {
    List<String> names = new ArrayList<>();
    for (Path file : files()) {
      MarkedCase.read(text(file)).forEach(one -> names.add(file.getFileName() + one.name()));
    }
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(400);
  }

  private static void rewrite(Path file, List<MarkedCase> cases, Request request) {
    String text =
        cases.stream()
            .map(one -> one.written(request.result(one).stripTrailing()))
            .collect(Collectors.joining());
    try {
      Files.writeString(file, text.stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
