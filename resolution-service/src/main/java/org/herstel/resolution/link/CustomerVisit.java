package org.herstel.resolution.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.link.Contact;
import org.herstel.kit.link.PageLanguage;
import org.herstel.kit.link.SignedLink;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.People;
import org.herstel.resolution.casefile.CaseChanges;
import org.herstel.resolution.casefile.CaseEvolution;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.CaseStore;
import org.herstel.resolution.casefile.Complaint;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.casefile.StoredCase;
import org.herstel.resolution.plan.Offering;
import org.jspecify.annotations.Nullable;

/** What a customer with a genuine link sees and does; nothing when the link leads nowhere. */
@ApplicationScoped
class CustomerVisit {
  /** Who acts, in the journal: the customer, without a name. */
  private static final String CUSTOMER = "customer";

  private final CaseStore cases;
  private final CaseChanges changes;
  private final People people;
  private final ZoneId zone;

  CustomerVisit(
      CaseStore cases,
      CaseChanges changes,
      People people,
      @ConfigProperty(name = "herstel.zone", defaultValue = "Europe/Amsterdam") ZoneId zone) {
    this.cases = cases;
    this.changes = changes;
    this.people = people;
    this.zone = zone;
  }

  /** A case and the offer in it that a link leads to. */
  private record Visited(StoredCase stored, PlanVersion plan) {
    CaseFile file() {
      return stored.file();
    }

    Complaint complaint() {
      return file().complaint();
    }

    PageLanguage language() {
      return PageLanguage.of(complaint().language());
    }

    Response notice(Notice notice) {
      return Pages.notice(notice, language(), contact(complaint()));
    }
  }

  Optional<Response> read(SignedLink link, Instant now) {
    return visited(link)
        .map(visited ->
            notice(visited, now, Notice.ANSWERED)
                .orElseGet(() -> page(visited, 200, Function.identity())));
  }

  Optional<Response> answer(SignedLink link, FormAnswer answer, StreamTransaction transaction) {
    return visited(link).map(visited -> answer(visited, answer, transaction));
  }

  private Response answer(Visited visited, FormAnswer answer, StreamTransaction transaction) {
    Instant now = transaction.now(visited.stored().complaintId());
    Optional<Response> notice = notice(visited, now, Notice.ANSWERED_BEFORE);
    if (notice.isPresent()) {
      return notice.get();
    }
    Optional<Function<PageText, String>> error = answer.error();
    if (error.isPresent()) {
      String why = error.get().apply(Texts.in(visited.language()));
      return page(visited, 400, page -> page.refused(why, answer.counterMissing(), answer.entry()));
    }
    int version = visited.plan().version();
    CaseFile file = visited.file();
    List<ResolutionEvent> events =
        Decisions.accepted(Offering.answer(file, version, answer.toAnswer(), now));
    changes.write(
        visited.stored(),
        CaseEvolution.evolve(file, events),
        file.round().number(),
        Origin.command(CUSTOMER),
        events,
        transaction);
    return visited.notice(thanks(answer));
  }

  private Optional<Visited> visited(SignedLink link) {
    return cases
        .find(link.complaintId().toString())
        .flatMap(stored ->
            stored
                .file()
                .plan(link.version())
                .filter(plan -> plan.link() != null)
                .map(plan -> new Visited(stored, plan)));
  }

  private static Optional<Response> notice(Visited visited, Instant now, Notice answered) {
    return Offering.notAnswerable(visited.file(), visited.plan(), now)
        .map(refusal -> visited.notice(notice(refusal, answered)));
  }

  private static Notice notice(Refusal refusal, Notice answered) {
    return switch (refusal.code()) {
      case "complaint-withdrawn" -> Notice.WITHDRAWN;
      case "offer-expired" -> Notice.EXPIRED;
      case "plan-outdated" -> Notice.OUTDATED;
      case "plan-superseded" -> Notice.SUPERSEDED;
      case "already-answered" -> answered;
      default -> throw new IllegalStateException("no page says " + refusal.code());
    };
  }

  private static Notice thanks(FormAnswer answer) {
    return switch (answer.toAnswer().decision()) {
      case ACCEPT -> Notice.ACCEPTED;
      case COUNTER -> Notice.COUNTERED;
      case REJECT -> Notice.REJECTED;
    };
  }

  private Response page(Visited visited, int status, Function<OfferPage, OfferPage> change) {
    Complaint complaint = visited.complaint();
    OfferPages pages = new OfferPages(visited.language(), zone, agent -> nameOf(agent, complaint));
    OfferPage page = pages.page(complaint, visited.plan(), visited.plan().link());
    return Pages.offer(status, change.apply(page), visited.language(), contact(complaint));
  }

  private String nameOf(String agent, Complaint complaint) {
    Owner owner = complaint.owner();
    return owner != null && owner.id().equals(agent)
        ? owner.name()
        : people.agent(agent).map(Agent::name).orElse(agent);
  }

  private static @Nullable Contact contact(Complaint complaint) {
    return complaint.owner() == null ? null : Contact.of(complaint.owner());
  }
}
