package org.herstel.intake.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.herstel.kit.state.StateJson;

/** Where feedback is kept. */
@ApplicationScoped
class FeedbackStore implements PanacheRepositoryBase<FeedbackRow, UUID> {
  private static final String ADD =
      "insert into feedback (id, place, score, words, language, customer, customer_id, complaint,"
          + " received_at, form) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (form) where form is not null do nothing";

  private final DataSource database;

  FeedbackStore(DataSource database) {
    this.database = database;
  }

  /**
   * Keeps feedback, in the caller's transaction. Waits for another transaction that has the same
   * form under way.
   *
   * @param form hash of a form that counts once
   * @return false if that form was kept before
   */
  boolean add(Feedback feedback, Optional<byte[]> form) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, feedback.id());
      insert.setString(2, feedback.place());
      insert.setObject(3, feedback.score(), Types.SMALLINT);
      insert.setString(4, feedback.text());
      insert.setString(5, feedback.language());
      insert.setString(
          6, feedback.customer() == null ? null : StateJson.write(feedback.customer()));
      insert.setObject(7, feedback.customerId(), Types.OTHER);
      insert.setObject(8, feedback.complaint(), Types.OTHER);
      insert.setTimestamp(9, Timestamp.from(feedback.receivedAt()));
      insert.setBytes(10, form.orElse(null));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("feedback cannot be kept", e);
    }
  }

  /** What was kept of a form. */
  Feedback ofForm(byte[] form) {
    return find("form", (Object) form)
        .firstResultOptional()
        .map(FeedbackRow::feedback)
        .orElseThrow();
  }

  /** One more than asked for, newest first. */
  List<Feedback> page(FeedbackFilter filter) {
    FeedbackQuery query = FeedbackQuery.of(filter);
    return find(query.text(), query.parameters()).range(0, filter.limit()).stream()
        .map(FeedbackRow::feedback)
        .toList();
  }
}
