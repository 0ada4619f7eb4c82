package org.herstel.resolution.casefile;

/**
 * A case as it is stored.
 *
 * @param revision raised by every change; the case's ETag
 */
public record StoredCase(String complaintId, long revision, CaseFile file) {}
