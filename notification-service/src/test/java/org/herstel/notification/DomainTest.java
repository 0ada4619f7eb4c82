package org.herstel.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.herstel.notification.mail.MailAddress;
import org.herstel.notification.mail.MailLanguage;
import org.herstel.notification.mail.PlainText;
import org.herstel.notification.message.MessageId;
import org.herstel.notification.message.MessageLife;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.message.Outcome;
import org.herstel.notification.message.RetryPolicy;
import org.herstel.notification.message.Verdict;
import org.herstel.notification.message.WhatToTell;
import org.herstel.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;

class DomainTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.herstel.notification");

  @Test
  void what_is_decided_knows_no_framework_and_no_database() {
    noClasses()
        .that()
        .belongToAnyOf(
            MessageLife.class,
            MessageId.class,
            Occasion.class,
            Outcome.class,
            Verdict.class,
            WhatToTell.class,
            RetryPolicy.class,
            Recipient.class,
            MailAddress.class,
            MailLanguage.class,
            PlainText.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..", "io..", "java.sql..", "org.hibernate..", "org.herstel.kit..")
        .check(ALL);
  }

  @Test
  void nobody_outside_writes_messages_attempts_or_contents() {
    classes()
        .that()
        .resideInAPackage("..message")
        .and()
        .haveSimpleNameEndingWith("Table")
        .should()
        .bePackagePrivate()
        .check(ALL);
  }
}
