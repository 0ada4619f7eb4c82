package org.herstel.notification.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.kit.security.Scope;

/** Which complaints a caller may see. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<RecipientRow, String> {

  /** Whether there is such a complaint in scope. */
  public boolean isVisible(UUID complaint, Scope scope) {
    Scope.Condition condition = scope.in("team", "source");
    Parameters parameters = Parameters.with("complaint", complaint.toString());
    condition.parameters().forEach(parameters::and);
    return count("complaint = :complaint and " + condition.text(), parameters) > 0;
  }
}
