package org.herstel.followup;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String[] TIME_AND_ITS_RULES = {
    "org.herstel.followup.calendar",
    "org.herstel.followup.rulepack",
    "org.herstel.followup.datafile",
  };

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
  void time_and_its_rules_know_the_language_and_the_contract_only() {
    classes()
        .that()
        .resideInAnyPackage(TIME_AND_ITS_RULES)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(TIME_AND_ITS_RULES)
                .or(
                    resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "org.herstel.events"))
                .or(resideInAnyPackage("org.yaml.snakeyaml..", "de.focus_shift.jollyday..")))
        .check(SERVICE);
  }

  @Test
  void holidays_and_files_are_looked_up_in_one_place_each() {
    noClasses()
        .that()
        .doNotHaveSimpleName("PublicHolidays")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.focus_shift..")
        .check(SERVICE);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.herstel.followup.datafile")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
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
