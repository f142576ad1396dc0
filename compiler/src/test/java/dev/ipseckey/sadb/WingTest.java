package dev.ipseckey.sadb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kernel's wing of the house: what it may know of. */
class WingTest {

  private static final JavaClasses WING =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ipseckey.pfkey", "dev.ipseckey.sadb");

  @Test
  void messagesKnowNothingOfThisProject() {
    classes()
        .that()
        .resideInAPackage("dev.ipseckey.pfkey")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.ipseckey.pfkey", "java..", "org.jspecify.annotations")
        .check(WING);
  }

  @Test
  void theSadbKnowsMessagesOnly() {
    classes()
        .that()
        .resideInAPackage("dev.ipseckey.sadb")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.ipseckey.sadb", "dev.ipseckey.pfkey", "java..", "org.jspecify.annotations")
        .check(WING);
  }

  @Test
  void neitherTouchesTheWorld() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..", "java.time..")
        .check(WING);
  }
}
