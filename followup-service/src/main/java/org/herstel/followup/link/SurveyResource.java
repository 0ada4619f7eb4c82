package org.herstel.followup.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.herstel.followup.survey.SurveyRules;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.link.LinkPage;
import org.herstel.kit.link.LinkTokens;
import org.herstel.kit.link.PageLanguage;
import org.herstel.kit.link.SignedLink;

/**
 * The customer's own page: whoever has the link can answer the survey, once. Reading changes
 * nothing.
 */
@Path("/s/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@LinkPage
@RunOnVirtualThread
public class SurveyResource {
  private final LinkTokens links;
  private final Journal journal;
  private final CustomerVisit visit;

  SurveyResource(LinkTokens links, Journal journal, CustomerVisit visit) {
    this.links = links;
    this.journal = journal;
    this.visit = visit;
  }

  /** Shows the questions, or says why there are none any more. */
  @GET
  public Response show(@PathParam("token") String token, @Context HttpHeaders headers) {
    return genuine(token)
        .flatMap(link -> journal.write(Set.of(), reading -> visit.read(link, reading.now())))
        .orElseGet(() -> unknown(headers));
  }

  /** Takes the customer's answers. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      MultivaluedMap<String, String> fields,
      @Context HttpHeaders headers) {
    SurveyForm form = SurveyForm.of(fields::getFirst);
    return genuine(token)
        .flatMap(link ->
            journal.write(
                Set.of(link.complaintId().toString()), tx -> visit.answer(link, form, tx)))
        .orElseGet(() -> unknown(headers));
  }

  /** An expired link is genuine too: the page says that its time is over. */
  private Optional<SignedLink> genuine(String token) {
    return links.genuine(token, SurveyRules.LINK_KIND);
  }

  private static Response unknown(HttpHeaders headers) {
    return Pages.notice(
        Notice.UNKNOWN, PageLanguage.preferred(headers.getAcceptableLanguages()), null);
  }
}
