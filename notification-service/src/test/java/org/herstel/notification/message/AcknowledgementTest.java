package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.awaitMessage;
import static org.herstel.notification.Platform.message;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.said;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class AcknowledgementTest {
  private final String complaint = newComplaint();
  private final String address = newAddress();

  @ParameterizedTest
  @CsvSource({
    "nl, Wij hebben uw klacht ontvangen (HER-2611-0042)",
    "et, Oleme Teie kaebuse kätte saanud (HER-2611-0042)",
    "en, We have received your complaint (HER-2611-0042)",
    "fr, We have received your complaint (HER-2611-0042)"
  })
  void leaves_at_once_in_the_customers_language(String language, String subject) throws Exception {
    Platform.received(complaint, language, address);

    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    List<MimeMessage> mails = MailServer.taken(address);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().getSubject()).isEqualTo(subject);
    assertThat(said(complaint)).containsExactly("message-handed-over");
  }

  @Test
  void is_a_well_formed_automatic_mail_with_text_and_html() throws Exception {
    Envelope received = Platform.received(complaint, "nl", address);
    Platform.says(INTAKE, complaint, new OwnerAssigned(Sample.MARIJKE, true));

    String id = awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    assertThat(id)
        .isEqualTo(
            MessageId.of(
                    received.id(),
                    Reason.ACKNOWLEDGEMENT,
                    MessageId.EMAIL,
                    Sample.CUSTOMER.toString())
                .toString());
    MimeMessage mail = MailServer.taken(address).getFirst();
    assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@herstel.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
    assertThat(mail.getHeader("To")).containsExactly("Anna Smit <" + address + ">");
    assertThat(mail.getHeader("From")).containsExactly("Herstel <care@herstel.example>");
    assertThat(mail.getHeader("List-Id")).isNull();
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("Geachte Anna Smit")
        .contains("HER-2611-0042");
    var detail = message(id);
    assertThat(detail.getString("content.subject")).isEqualTo(mail.getSubject());
    assertThat(detail.getString("content.hash")).hasSize(64);
    assertThat(detail.getList("tried.outcome")).containsExactly("handed-over");
    assertThat(detail.getString("tried[0].answer")).startsWith("250");
  }

  @Test
  void is_sent_once_although_the_fact_comes_twice() {
    Envelope received = Platform.received(complaint, "en", address);
    INTAKE.publish(received);
    Platform.says(INTAKE, complaint, new OwnerAssigned(Sample.MARIJKE, true));
    INTAKE.publish(received);

    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
    awaitSeen(2);

    assertThat(MailServer.taken(address)).hasSize(1);
    assertThat(said(complaint)).containsExactly("message-handed-over");
  }

  @Test
  void without_an_address_it_has_failed_and_says_so() {
    Platform.received(complaint, "en", null);

    String id = awaitMessage(complaint, "acknowledgement", "FAILED");

    assertThat(said(complaint)).containsExactly("message-failed");
    assertThat(message(id).getList("tried")).isEmpty();
  }

  @Test
  void a_name_with_line_ends_cannot_add_a_header() throws Exception {
    INTAKE.says(
        complaint,
        1,
        Sample.received("en", "Anna\r\nBcc: all@customer.example\r\n\r\nHi", address));

    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    MimeMessage mail = MailServer.taken(address).getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(MailServer.taken("all@customer.example")).isEmpty();
  }

  private void awaitSeen(int events) {
    org.awaitility.Awaitility.await()
        .atMost(SOON)
        .until(() ->
            Platform.asSupervisor()
                    .get("/v1/complaints/{id}/timeline", complaint)
                    .jsonPath()
                    .getList("items.findAll { it.service == 'intake' }")
                    .size()
                >= events);
  }
}
