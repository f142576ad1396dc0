package dev.ipseckey.lsp;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Which package of the server may use which. */
@AnalyzeClasses(packages = "dev.ipseckey.lsp", importOptions = DoNotIncludeTests.class)
class PackagesTest {

  @ArchTest
  static final ArchRule DOCUMENTS_THEN_FEATURES_THEN_THE_PROTOCOL =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("document")
          .definedBy("dev.ipseckey.lsp.document")
          .layer("feature")
          .definedBy("dev.ipseckey.lsp.feature")
          .layer("protocol")
          .definedBy("dev.ipseckey.lsp.protocol")
          .whereLayer("protocol")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("feature")
          .mayOnlyBeAccessedByLayers("protocol");

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_THE_PROTOCOL =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("dev.ipseckey.lsp.protocol")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_FILES_AND_NO_THREADS =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("dev.ipseckey.lsp.protocol")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Thread.class, ProcessBuilder.class);

  @ArchTest
  static final ArchRule NOBODY_STARTS_PROGRAMS_OR_CONNECTIONS =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.InetAddress")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket");
}
