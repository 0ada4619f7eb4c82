package org.herstel.resolution.casefile;

import org.jspecify.annotations.Nullable;

/** A case in a list. */
public record CaseSummary(
    String complaintId,
    String reference,
    CaseStatus status,
    int round,
    @Nullable String owner,
    @Nullable String team) {

  static CaseSummary of(CaseRow row) {
    return new CaseSummary(
        row.complaintId, row.reference, row.status, row.round, row.owner, row.team);
  }
}
