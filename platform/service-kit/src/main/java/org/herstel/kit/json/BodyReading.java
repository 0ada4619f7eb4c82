package org.herstel.kit.json;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.herstel.kit.idempotency.RequestFingerprint;
import org.herstel.kit.problem.BodyLimit;

/** Counts the bytes of every body while it is read, and keeps their hash for idempotency. */
@Provider
public class BodyReading implements ReaderInterceptor {
  private final BodyLimit limit;
  private final RequestFingerprint fingerprint;

  BodyReading(BodyLimit limit, RequestFingerprint fingerprint) {
    this.limit = limit;
    this.fingerprint = fingerprint;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    InputStream body = context.getInputStream();
    byte[] bytes = body.readNBytes(Math.toIntExact(limit.bytes() + 1));
    if (bytes.length > limit.bytes()) {
      throw limit.exceeded();
    }
    fingerprint.body(bytes);
    context.setInputStream(new ByteArrayInputStream(bytes));
    return context.proceed();
  }
}
