package dev.ipseckey.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ipseckey.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data goes through the packages in one direction, and the compiler has no world of its own. See
 * ARCHITECTURE.md.
 */
class PackagesTest {

  private static final String ROOT = "dev.ipseckey.";

  /**
   * The packages in the order that data meets them. A package imports only what is named before it.
   */
  private static final List<String> ORDER =
      List.of(
          "source",
          "language",
          "diagnostic",
          "syntax",
          "model",
          "analysis",
          "lint",
          "lint.rule",
          "pfkey",
          "pfkey.print",
          "sadb",
          "execute",
          "format",
          "config");

  /**
   * What a package imports of this project; narrower than the order where its package-info says so.
   */
  private static final Map<String, List<String>> IMPORTS =
      Map.ofEntries(
          Map.entry("source", List.of()),
          Map.entry("language", List.of()),
          Map.entry("diagnostic", List.of("source")),
          Map.entry("syntax", List.of("grammar", "source", "language", "diagnostic")),
          Map.entry("model", List.of("source", "language")),
          Map.entry("analysis", List.of("source", "language", "diagnostic", "syntax", "model")),
          Map.entry(
              "lint", List.of("source", "language", "diagnostic", "syntax", "model", "analysis")),
          Map.entry(
              "lint.rule",
              List.of("source", "language", "diagnostic", "syntax", "model", "analysis", "lint")),
          Map.entry("pfkey", List.of()),
          Map.entry("pfkey.print", List.of("pfkey")),
          Map.entry("sadb", List.of("pfkey")),
          Map.entry(
              "execute",
              List.of(
                  "source",
                  "language",
                  "diagnostic",
                  "syntax",
                  "model",
                  "analysis",
                  "pfkey",
                  "sadb")),
          Map.entry(
              "format", List.of("source", "language", "diagnostic", "syntax", "model", "analysis")),
          Map.entry("config", List.of("diagnostic", "lint", "format")));

  /** The classes of this module, wherever they lie; neither the grammar's nor the tests'. */
  private static final JavaClasses COMPILER =
      new ClassFileImporter()
          .importUrl(SourceText.class.getProtectionDomain().getCodeSource().getLocation());

  @ParameterizedTest
  @MethodSource("order")
  void aPackageImportsOnlyWhatItsInfoNames(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), IMPORTS.get(name).stream())
            .map(other -> ROOT + other)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.ipseckey..").and(resideInAnyPackage(allowed).negate()))
        .check(COMPILER);
  }

  static List<String> order() {
    return ORDER;
  }

  @Test
  void whatIsImportedStandsBeforeItInTheOrder() {
    IMPORTS.forEach(
        (name, imports) ->
            assertThat(
                    imports.stream().filter(other -> !other.equals("grammar")).map(ORDER::indexOf))
                .allMatch(at -> at < ORDER.indexOf(name)));
  }

  @Test
  void thereAreNoOtherPackages() {
    assertThat(packages().map(found -> found.getName().substring(ROOT.length())))
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(COMPILER);
  }

  @Test
  void nothingOfAntlrRuns() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.antlr..", ROOT + "grammar.."))
        .because("the grammar has become tables; the types of its tokens are constants")
        .check(COMPILER);
  }

  @Test
  void theCompilerOpensNoFilesAndNoConnections() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .or(nameMatching("java\\.io\\.(File.*|RandomAccessFile|Console|PrintStream)")))
        .check(COMPILER);
  }

  @Test
  void theCompilerAsksTheMachineNothing() {
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "stream, clock, environment or default of the machine",
                access ->
                    access
                        .getTarget()
                        .getFullName()
                        .matches(
                            "java\\.lang\\.System\\.(in|out|err|currentTimeMillis|nanoTime|getenv|getProperty|getProperties|exit|lineSeparator|console|load).*"
                                + "|java\\.lang\\.(Runtime\\.|ProcessBuilder|ProcessHandle|Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong).*"
                                + "|java\\.util\\.(Locale|TimeZone)\\.getDefault.*|java\\.nio\\.charset\\.Charset\\.defaultCharset.*"
                                + "|java\\.time\\..*\\.now\\(.*|java\\.lang\\.Math\\.random.*"
                                + "|java\\.lang\\.String\\.(getBytes\\(\\)|toLowerCase\\(\\)|toUpperCase\\(\\)|<init>\\(\\[B\\)).*")))
        .check(COMPILER);
  }

  @Test
  void everyPackageSaysWhatItIsForAndDeclaresNull() {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(found.tryGetAnnotationOfType(NullMarked.class))
                    .as(found.getName())
                    .isPresent());
  }

  @Test
  void recordsAndEnumsHaveNoSetters() {
    classes().that().areRecords().or().areEnums().should().haveOnlyFinalFields().check(COMPILER);
  }

  private static Stream<JavaPackage> packages() {
    return COMPILER.stream().map(type -> type.getPackage()).distinct();
  }
}
