package org.herstel.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses INTAKE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.herstel.intake");

  /** What touches HTTP, Kafka or the database; everything else decides or describes. */
  private static final DescribedPredicate<JavaClass> ADAPTER =
      DescribedPredicate.describe(
          "adapters",
          type ->
              type.getName()
                  .matches(
                      ".*(Resource|Body|Store|Row|Query|Filter|Brief|View|Recorded|Commands|Facts"
                          + "|Detection|Registry|KnownCustomers|Reception|Arrival|Submission|Submissions|Reading"
                          + "|SubmissionReader|SubmissionBatch|SubmissionChannel|Rejection"
                          + "|Reconciliation|Registering|EntityId|Replay"
                          + "|FeedbackConfig|FeedbackPlaces|FeedbackLimits|FeedbackKeyed"
                          + "|FeedbackCaller|FeedbackText|FormCheck|Pages|Texts)(\\$.*)?"));

  @Test
  void what_decides_knows_no_framework() {
    noClasses()
        .that(DescribedPredicate.not(ADAPTER))
        .or()
        .haveSimpleName("ForeignFacts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "io.quarkus..",
            "io.smallrye..",
            "org.hibernate..",
            "org.apache..",
            "com.fasterxml..",
            "java.sql..",
            "javax..")
        .check(INTAKE);
  }

  @Test
  void nothing_decided_asks_the_clock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(INTAKE);
  }

  @Test
  void features_do_not_depend_on_each_other_in_circles() {
    slices().matching("org.herstel.intake.(*)..").should().beFreeOfCycles().check(INTAKE);
  }
}
