package org.herstel.resolution.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.link.LinkPage;
import org.herstel.kit.link.LinkTokens;
import org.herstel.kit.link.PageLanguage;
import org.herstel.kit.link.SignedLink;
import org.herstel.resolution.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * The customer's own page: whoever has the link can read the offer and answer it once. Reading
 * changes nothing.
 */
@Path("/c/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@LinkPage
@RunOnVirtualThread
public class LinkResource {
  private final LinkTokens links;
  private final Journal journal;
  private final CustomerVisit visit;

  LinkResource(LinkTokens links, Journal journal, CustomerVisit visit) {
    this.links = links;
    this.journal = journal;
    this.visit = visit;
  }

  /** Shows the offer, or says why there is none any more. */
  @GET
  public Response show(@PathParam("token") String token, @Context HttpHeaders headers) {
    return genuine(token)
        .flatMap(link -> journal.write(Set.of(), reading -> visit.read(link, reading.now())))
        .orElseGet(() -> unknown(headers));
  }

  /** Takes the customer's answer. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      @FormParam("decision") @Nullable String decision,
      @FormParam("words") @Nullable String words,
      @FormParam("counter") @Nullable String counter,
      @Context HttpHeaders headers) {
    FormAnswer answer = new FormAnswer(decision, words, counter);
    return genuine(token)
        .flatMap(link -> journal.write(Set.of(subject(link)), tx -> visit.answer(link, answer, tx)))
        .orElseGet(() -> unknown(headers));
  }

  /** An expired link is genuine too: the page says that its time is over. */
  private Optional<SignedLink> genuine(String token) {
    return links.genuine(token, Offering.LINK_KIND);
  }

  private static Response unknown(HttpHeaders headers) {
    return Pages.notice(
        Notice.UNKNOWN, PageLanguage.preferred(headers.getAcceptableLanguages()), null);
  }

  private static String subject(SignedLink link) {
    return link.complaintId().toString();
  }
}
