package dev.ipseckey.sadb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
        .resideInAnyPackage(
            "dev.ipseckey.sadb", "dev.ipseckey.pfkey", "java..", "org.jspecify.annotations")
        .check(WING);
  }

  @Test
  void thePrinterKnowsMessagesOnly() {
    classes()
        .that()
        .resideInAPackage("dev.ipseckey.pfkey.print")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.ipseckey.pfkey.print",
            "dev.ipseckey.pfkey",
            "java..",
            "javax.security.auth.x500",
            "org.jspecify.annotations")
        .check(WING);
  }

  @Test
  void noneTouchesTheWorld() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..")
        .check(WING);
  }

  @Test
  void onlyThePrinterKnowsWhatADateIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ipseckey.pfkey.print")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.time..")
        .check(WING);
  }

  @Test
  void thePrinterIsToldTheTime() {
    noClasses()
        .that()
        .resideInAPackage("dev.ipseckey.pfkey.print")
        .should()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .check(WING);
  }
}
