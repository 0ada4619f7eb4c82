package org.herstel.intake.feedback.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.intake.feedback.Feedback;
import org.herstel.intake.feedback.FeedbackLimits;
import org.herstel.intake.feedback.FeedbackPlaces;
import org.herstel.intake.feedback.FeedbackReception;
import org.herstel.intake.feedback.IncomingFeedback;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.link.LinkPage;
import org.herstel.kit.link.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The always open page of a place, for whoever comes by. It knows no key; what it takes is limited
 * in rate, and forms that programs fill in are thanked for and dropped. Reading changes nothing.
 */
@Path("/feedback/{place}")
@Tag(name = "feedback")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@LinkPage
@RunOnVirtualThread
public class FeedbackPageResource {
  /** Who acts, in the journal: a customer, without a name. */
  private static final String CUSTOMER = "customer";

  private final FeedbackPlaces places;
  private final FeedbackLimits limits;
  private final FormCheck check;
  private final FeedbackReception reception;
  private final Journal journal;

  FeedbackPageResource(
      FeedbackPlaces places,
      FeedbackLimits limits,
      FormCheck check,
      FeedbackReception reception,
      Journal journal) {
    this.places = places;
    this.limits = limits;
    this.check = check;
    this.reception = reception;
    this.journal = journal;
  }

  /** Shows the form, in the language asked for or else preferred by the browser. */
  @GET
  @Operation(summary = "The page on which customers give feedback")
  public Response show(
      @PathParam("place") String place,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    PageLanguage language = PageLanguage.preferred(lang, headers.getAcceptableLanguages());
    return places.hasPage(place)
        ? form(200, FeedbackForm.empty(), Map.of(), language)
        : Pages.notice(Notice.UNKNOWN, language);
  }

  /** Takes what a customer wrote. The same form sent again counts once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Takes the form of that page")
  public Response take(
      @PathParam("place") String place,
      @QueryParam("lang") @Nullable String lang,
      MultivaluedMap<String, String> fields,
      @Context HttpHeaders headers) {
    PageLanguage language = PageLanguage.preferred(lang, headers.getAcceptableLanguages());
    if (!places.hasPage(place)) {
      return Pages.notice(Notice.UNKNOWN, language);
    }
    if (!limits.allowVisitor() || !limits.allowPlace(place)) {
      return Response.fromResponse(Pages.notice(Notice.TOO_OFTEN, language))
          .header(HttpHeaders.RETRY_AFTER, 60)
          .build();
    }
    FeedbackForm form = FeedbackForm.of(fields::getFirst);
    if (form.isFromProgram()) {
      return Pages.notice(Notice.THANKS, language);
    }
    var errors = check.errors(form);
    return errors.isEmpty()
        ? Pages.notice(Notice.of(taken(place, form, language)), language)
        : form(400, form, errors, language);
  }

  private Feedback taken(String place, FeedbackForm form, PageLanguage language) {
    IncomingFeedback incoming =
        reception.prepare(form.toBody(language.tag()), place, Origin.command(CUSTOMER));
    return journal.inTransaction(session ->
        reception.takeOnce(
            incoming, form.digest(place), session.begin(Set.of(incoming.subject().toString()))));
  }

  private static Response form(
      int status,
      FeedbackForm form,
      Map<String, java.util.function.Function<FeedbackText, String>> errors,
      PageLanguage language) {
    return Pages.form(status, new FeedbackPages(language).page(form, errors), language);
  }
}
