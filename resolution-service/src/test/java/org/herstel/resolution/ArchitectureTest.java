package org.herstel.resolution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.herstel.resolution.casefile.CaseFacts;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.cause.Investigation;
import org.herstel.resolution.plan.Planning;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  static {
    // the walk from class to class ends where this service's own code ends
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.herstel.resolution");

  /** Whatever is decided, and all that it is decided with, transitively. */
  private static final DescribedPredicate<JavaClass> DECISIONS =
      DescribedPredicate.describe(
          "decisions",
          type ->
              type.isEquivalentTo(Planning.class)
                  || type.isEquivalentTo(Investigation.class)
                  || type.isEquivalentTo(CaseFacts.class)
                  || type.isEquivalentTo(CaseFile.class));

  @Test
  void decisions_depend_on_no_framework() {
    noClasses()
        .that(DECISIONS)
        .should()
        .transitivelyDependOnClassesThat(
            DescribedPredicate.describe("belong to a framework", ArchitectureTest::framework))
        .check(CLASSES);
  }

  @Test
  void features_do_not_depend_on_each_other_in_a_circle() {
    slices().matching("org.herstel.resolution.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static boolean framework(JavaClass type) {
    return !(type.getPackageName().startsWith("java.")
        || type.getPackageName().startsWith("org.jspecify.")
        || type.getPackageName().startsWith("org.herstel."));
  }
}
