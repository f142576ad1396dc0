package dev.ipseckey;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Which package of the program may use which. */
@AnalyzeClasses(packages = "dev.ipseckey", importOptions = DoNotIncludeTests.class)
class PackagesTest {

  @ArchTest
  static final ArchRule ONLY_COMMAND_SEES_ALL =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("command")
          .definedBy("dev.ipseckey.command")
          .layer("file")
          .definedBy("dev.ipseckey.file")
          .layer("report")
          .definedBy("dev.ipseckey.report")
          .layer("help")
          .definedBy("dev.ipseckey.help")
          .layer("terminal")
          .definedBy("dev.ipseckey.terminal")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("file")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("terminal")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("help")
          .mayOnlyBeAccessedByLayers("command", "terminal");

  @ArchTest
  static final ArchRule OPTIONS_ARE_READ_IN_ONE_PLACE =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("dev.ipseckey.command")
          .and()
          .doNotHaveSimpleName("AnsiStyles")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");
}
