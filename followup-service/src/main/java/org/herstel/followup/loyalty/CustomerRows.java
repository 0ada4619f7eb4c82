package org.herstel.followup.loyalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.recovery.Milestones;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.survey.Respondent;

/** The rows that tell whether customers come back with another complaint. */
@ApplicationScoped
class CustomerRows implements PanacheRepositoryBase<CustomerRow, UUID>, Projection {

  /** What a row shows. */
  private record Shown(
      UUID customer, Instant receivedAt, Optional<Instant> resolvedAt, int rounds) {

    /**
     * A withdrawn complaint needs no recovery; one that is open again was resolved all the same.
     */
    static Optional<Shown> of(Recovery recovery) {
      Milestones known = recovery.milestones();
      return recovery
          .surveys()
          .respondent()
          .map(Respondent::customer)
          .flatMap(customer ->
              known
                  .receivedAt()
                  .map(received ->
                      new Shown(
                          customer,
                          received,
                          known
                              .resolution()
                              .filter(resolution -> !recovery.withdrawn())
                              .map(Milestones.Resolution::at),
                          recovery.round())));
    }
  }

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    Shown.of(after)
        .filter(shown -> !Optional.of(shown).equals(Shown.of(before)))
        .ifPresent(shown -> store(complaint, shown));
  }

  private void store(UUID complaint, Shown shown) {
    CustomerRow known = findById(complaint);
    CustomerRow row = known == null ? new CustomerRow(complaint) : known;
    row.customer = shown.customer();
    row.receivedAt = shown.receivedAt();
    row.resolvedAt = shown.resolvedAt().orElse(null);
    row.rounds = shown.rounds();
    if (known == null) {
      persist(row);
    }
  }
}
