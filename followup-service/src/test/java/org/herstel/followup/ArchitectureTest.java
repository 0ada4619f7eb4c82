package org.herstel.followup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.herstel.followup");

  @Test
  void decisions_and_their_states_know_no_framework() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Rules")
        .or()
        .haveSimpleName("Fold")
        .or()
        .areRecords()
        .and()
        .resideInAnyPackage("org.herstel.followup..")
        .and()
        .haveSimpleNameNotEndingWith("Body")
        .and()
        .haveSimpleNameNotEndingWith("View")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "jakarta..",
            "com.fasterxml..",
            "org.hibernate..",
            "org.apache.kafka..",
            "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void decisions_never_look_at_a_clock_themselves() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(SERVICE);
  }

  @Test
  void features_do_not_depend_on_each_other_in_circles() {
    slices().matching("org.herstel.followup.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void nobody_has_a_drawer_for_everything() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..impl..", "..common..")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .check(SERVICE);
  }
}
