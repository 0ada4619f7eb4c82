package org.herstel.kit.toy.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.kit.toy.rest.ProblemsTest.problem;
import static org.herstel.kit.toy.rest.ToyCaller.THINGS;
import static org.herstel.kit.toy.rest.ToyCaller.as;
import static org.herstel.kit.toy.rest.ToyCaller.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.TeamKind;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.People;
import org.herstel.kit.people.Team;
import org.herstel.kit.security.Roles;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SecurityTest {
  private static final List<String> EVERY_ROLE =
      List.of(Roles.AGENT, Roles.SUPERVISOR, Roles.OPERATOR, Roles.INTEGRATOR);

  @Inject People people;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private String own;
  private String partners;
  private String unowned;
  private String shops;

  @BeforeEach
  void register() {
    people.save(new Team("own", "Own", TeamKind.IN_HOUSE));
    people.save(new Team("partner", "Partner", TeamKind.PARTNER));
    people.save(agent("ann", "own"));
    people.save(agent("pat", "partner"));
    people.save(agent("pia", "partner"));
    own = thing("own", null);
    partners = thing("partner", null);
    unowned = thing(null, null);
    shops = thing("own", "shop");
  }

  @Test
  void an_agent_sees_the_own_team_and_what_nobody_owns() {
    String ann = TestTokens.token(Roles.AGENT, "ann");

    assertThat(seen(ann, own, partners, unowned)).containsExactly(own, unowned);
  }

  @Test
  void a_partners_agent_sees_the_partner_only() {
    String pat = TestTokens.tokenOfTeam(Roles.AGENT, "pat", "partner");

    assertThat(seen(pat, own, partners, unowned)).containsExactly(partners);
  }

  @Test
  void a_supervisor_sees_all_unless_a_partners() {
    assertThat(seen(TestTokens.token(Roles.SUPERVISOR, "boss"), own, partners, unowned))
        .containsExactly(own, partners, unowned);
    assertThat(seen(TestTokens.token(Roles.SUPERVISOR, "pia"), own, partners, unowned))
        .containsExactly(partners);
    assertThat(
            seen(
                TestTokens.tokenOfTeam(Roles.SUPERVISOR, "unheard-of", "partner"),
                own,
                partners,
                unowned))
        .containsExactly(partners);
  }

  @Test
  void an_integrator_sees_the_own_source_only() {
    assertThat(seen(TestTokens.tokenOfSource(Roles.INTEGRATOR, "shop-system", "shop"), own, shops))
        .containsExactly(shops);
    assertThat(seen(TestTokens.token(Roles.INTEGRATOR, "no-source"), own, shops)).isEmpty();
  }

  @Test
  void an_operator_sees_all() {
    assertThat(seen(TestTokens.token(Roles.OPERATOR, "op"), own, partners, shops))
        .containsExactly(own, partners, shops);
  }

  @Test
  void what_is_out_of_scope_cannot_be_changed_and_looks_like_what_is_not_there() {
    String foreign =
        problem(
                as(Roles.AGENT, "pat").body("{\"text\": \"x\"}").put(THINGS + "/" + own).then(),
                404,
                "not-found")
            .extract()
            .asString();
    String absent =
        as(Roles.AGENT, "pat")
            .body("{\"text\": \"x\"}")
            .put(THINGS + "/" + UUID.randomUUID())
            .asString();

    assertThat(foreign).isEqualTo(absent);
  }

  @Test
  void an_agent_must_be_registered_and_in_the_team_of_the_token() {
    problem(as(Roles.AGENT, "nobody").get(THINGS).then(), 403, "agent-not-registered");
    problem(
        as(Roles.AGENT, "nobody").body("{\"text\": \"x\"}").post(THINGS).then(),
        403,
        "agent-not-registered");
    problem(
        with(TestTokens.tokenOfTeam(Roles.AGENT, "ann", "partner")).get(THINGS).then(),
        403,
        "team-mismatch");
    problem(
        with(TestTokens.tokenOfTeam(Roles.SUPERVISOR, "pia", "own")).get(THINGS).then(),
        403,
        "team-mismatch");
  }

  @Test
  void a_change_of_team_holds_from_the_next_request() {
    people.save(agent("mover", "own"));
    String token = TestTokens.token(Roles.AGENT, "mover");
    assertThat(seen(token, own, partners)).containsExactly(own);

    people.save(agent("mover", "partner"));

    assertThat(seen(token, own, partners)).containsExactly(partners);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/toy/things/unannotated",
        "/toy/things/unannotated/",
        "/toy/things/unannotated;x",
        "/toy/things;x/unannotated",
        "/toy;a=b/things;x=y/unannotated;z",
        "/toy/things/unannotated%3Bx",
        "/toy/things%2Funannotated",
        "/toy//things/unannotated",
        "/toy/things/./unannotated",
        "/toy/things/public/../unannotated",
        "/toy/things/public/%2e%2e/unannotated",
        "//toy/things/unannotated",
        "/toy/things/unannotated?x=/toy/things/public"
      })
  void a_method_nobody_opened_stays_closed_however_it_is_addressed(String path) throws Exception {
    for (String role : EVERY_ROLE) {
      String answer = RawHttp.get(port, path, TestTokens.token(role, "ann"));
      assertThat(answer).doesNotContain("nobody may read this");
      assertThat(answer).matches("(?s)HTTP/1.1 (403|404|400) .*");
    }
    assertThat(RawHttp.get(port, path, "")).matches("(?s)HTTP/1.1 (401|404|400) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/toy/things;x", "/toy//things", "/toy/things/;a=b", "/toy/%74hings"})
  void a_method_with_roles_needs_them_however_it_is_addressed(String path) throws Exception {
    assertThat(RawHttp.get(port, path, "")).matches("(?s)HTTP/1.1 (401|404) .*");
  }

  @Test
  void what_is_public_needs_no_token_but_a_bad_one_is_refused_even_there() {
    given().get(THINGS + "/public").then().statusCode(200).body(equalTo("\"everybody\""));
    problem(with("nonsense").get(THINGS + "/public").then(), 401, "token-invalid");
  }

  @Test
  void a_token_of_another_issuer_audience_key_or_time_is_refused() throws Exception {
    PrivateKey ours = Keys.ofTheStack();
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    String issuer = "https://herstel.local";
    long soon = Instant.now().plusSeconds(60).getEpochSecond();

    with(signed(issuer, "herstel", soon, ours)).get(THINGS).then().statusCode(200);
    refused(signed("https://evil.example", "herstel", soon, ours));
    refused(signed(issuer, "other", soon, ours));
    refused(signed(issuer, "herstel", Instant.now().minusSeconds(600).getEpochSecond(), ours));
    refused(signed(issuer, "herstel", soon, rsa.generateKeyPair().getPrivate()));
    String[] parts = signed(issuer, "herstel", soon, ours).split("\\.");
    refused("eyJhbGciOiJub25lIn0." + parts[1] + ".");
  }

  private static String signed(String issuer, String audience, long expiry, PrivateKey key) {
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject("boss")
        .groups(Set.of(Roles.SUPERVISOR))
        .expiresAt(expiry)
        .sign(key);
  }

  private static void refused(String token) {
    problem(with(token).get(THINGS).then(), 401, "token-invalid");
  }

  private static List<String> seen(String token, String... things) {
    List<String> listed = with(token).get(THINGS).then().statusCode(200).extract().path("items.id");
    for (String thing : things) {
      int status = with(token).get(THINGS + "/" + thing).statusCode();
      assertThat(status).isEqualTo(listed.contains(thing) ? 200 : 404);
    }
    return List.of(things).stream().filter(listed::contains).toList();
  }

  private static String thing(String team, String source) {
    String body =
        "{\"text\": \"t\", \"team\": %s, \"source\": %s}".formatted(quoted(team), quoted(source));
    return as(Roles.SUPERVISOR, "boss")
        .body(body)
        .post(THINGS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static Agent agent(String id, String team) {
    return new Agent(id, id, id + "@example.org", null, team, List.of("en"), List.of());
  }
}
