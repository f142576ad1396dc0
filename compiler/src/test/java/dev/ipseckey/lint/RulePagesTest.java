package dev.ipseckey.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.RulePage;
import dev.ipseckey.lint.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages are the tests: what a page calls bad gives exactly what the page says, what it calls
 * good is silent. Run with {@code -Dupdate.golden=true} to write anew what bad blocks give.
 */
class RulePagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/ipseckey/diagnostic");

  private static final int FEWEST_BLOCKS = 2;

  static Stream<DiagnosticId> rules() {
    return Stream.of(DiagnosticId.values()).filter(id -> id.layer() == Layer.LINT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badBlocksGiveWhatTheySay(DiagnosticId id) throws IOException {
    Page page = page(id);
    if (Boolean.getBoolean("update.golden")) {
      page = update(id, page);
    }
    assertThat(page.bad()).hasSizeGreaterThanOrEqualTo(FEWEST_BLOCKS);
    for (Block block : page.bad()) {
      assertThat(said(id, block)).as(block.text()).isNotEmpty().isEqualTo(block.said());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodBlocksAreSilent(DiagnosticId id) {
    Page page = page(id);

    assertThat(page.good()).hasSizeGreaterThanOrEqualTo(FEWEST_BLOCKS);
    for (Block block : page.good()) {
      assertThat(said(id, block)).as(block.text()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pagesHaveOneShape(DiagnosticId id) {
    Page page = page(id);

    assertThat(page.title()).isEqualTo("# " + id.kebab());
    assertThat(page.sections().keySet())
        .containsExactly("What it checks", "Why", "Bad", "Good", "Fix", "Manual page");
    assertThat(page.sections().values()).noneMatch(String::isBlank);
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".md"))
                  .map(name -> name.substring(0, name.length() - ".md".length())))
          .allSatisfy(
              name -> {
                assertThat(DiagnosticId.named(name)).as(name).isPresent();
                assertThat(name).isEqualTo(DiagnosticId.named(name).orElseThrow().kebab());
              });
    }
  }

  private static Page page(DiagnosticId id) {
    return Page.parse(RulePage.of(id));
  }

  /** What the rule says of a block, which has no error. */
  private static List<String> said(DiagnosticId id, Block block) {
    Linted linted = Linted.of(block);
    assertThat(linted.diagnostics().stream().filter(Diagnostic::isError))
        .as(block.text())
        .isEmpty();
    return linted.only(id).lines();
  }

  private static Page update(DiagnosticId id, Page page) throws IOException {
    Path file = FOLDER.resolve(id.kebab() + ".md");
    String text = Files.readString(file);
    for (Block block : page.bad()) {
      String code = block.text() + "```\n\n```text\n";
      text =
          text.replace(
              code + block(block.said()) + "```\n", code + block(said(id, block)) + "```\n");
    }
    Files.writeString(file, text);
    return Page.parse(text);
  }

  private static String block(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
