package org.herstel.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.herstel.embedded.process.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
  @TempDir private Path directory;
  private final int smtpPort = FreePort.any();
  private final int httpPort = FreePort.any();
  private final HttpClient client = HttpClient.newHttpClient();
  private MailSink sink;

  @BeforeEach
  void start() throws Exception {
    sink = MailSink.start(directory, smtpPort, httpPort);
  }

  @AfterEach
  void stop() {
    sink.close();
    client.close();
  }

  @Test
  void a_mail_to_two_people_is_kept_once_as_sent() throws Exception {
    send("Teie pöördumine õhtul", "Täname, Õie!", "oie@example.ee", "jan@example.nl");

    JsonNode mail = json("/api/mails").get("items").get(0);
    assertThat(json("/api/mails").get("items")).hasSize(1);
    assertThat(mail.get("subject").asText()).isEqualTo("Teie pöördumine õhtul");
    assertThat(mail.get("to"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("oie@example.ee", "jan@example.nl");
    assertThat(json("/api/mails/1").get("text").asText().strip()).isEqualTo("Täname, Õie!");
    assertThat(json("/api/mails/1").get("messageId").asText()).isNotEmpty();
    assertThat(directory.resolve("00000001.eml")).exists();
  }

  @Test
  void mails_can_be_asked_for_by_recipient_and_page_by_page() throws Exception {
    send("one", "text", "jan+test@example.nl");
    send("two", "text", "piet@example.nl");
    send("three", "text", "jan+test@example.nl");

    JsonNode page = json("/api/mails?to=Jan+Test@example.nl&limit=1");
    assertThat(page.get("items").get(0).get("subject").asText()).isEqualTo("one");
    JsonNode rest = json("/api/mails?to=jan+test@example.nl&after=" + page.get("next").asText());
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.get("items").get(0).get("subject").asText()).isEqualTo("three");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void mails_are_there_again_after_a_restart() throws Exception {
    send("one", "text", "jan@example.nl");
    sink.close();
    sink = MailSink.start(directory, smtpPort, httpPort);
    send("two", "text", "jan@example.nl");

    assertThat(json("/api/mails").get("items"))
        .extracting(mail -> mail.get("number").asInt() + mail.get("subject").asText())
        .containsExactly("1one", "2two");
  }

  @Test
  void what_a_mail_contains_is_shown_as_text_only() throws Exception {
    send(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(2)> http://localhost:8082/c/abc?a=1&b=2",
        "jan@example.nl");

    assertThat(get("/").body()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(get("/mails/1").body())
        .doesNotContain("<img")
        .doesNotContain("<script")
        .contains("href=\"http://localhost:8082/c/abc?a=1&amp;b=2\"");
    assertThat(get("/mails/1").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void unknown_mails_and_wrong_questions_are_refused() throws Exception {
    assertThat(get("/api/mails/7").statusCode()).isEqualTo(404);
    assertThat(get("/api/mails?limit=many").statusCode()).isEqualTo(400);
    assertThat(get("/../secrets/link-keys").statusCode()).isEqualTo(404);
  }

  @Test
  void a_mail_that_cannot_be_kept_is_not_taken() throws Exception {
    Files.createDirectory(directory.resolve("1.partial"));
    assertThat(catchThrowable(() -> send("one", "text", "a@b.nl"))).hasMessageContaining("451");
    Files.delete(directory.resolve("1.partial"));
    send("two", "text", "a@b.nl");
    assertThat(json("/api/mails").get("items")).hasSize(1);
  }

  private void send(String subject, String text, String... recipients) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", String.valueOf(smtpPort));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("care@herstel.local");
    for (String recipient : recipients) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
