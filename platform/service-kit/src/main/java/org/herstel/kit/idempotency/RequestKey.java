package org.herstel.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.herstel.events.Sha256;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Idempotency-Key} of the current request. */
@RequestScoped
public class RequestKey {
  /** Name of the header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,200}");

  private final ContainerRequestContext request;
  private final ResourceInfo resource;
  private final Caller caller;
  private final RequestFingerprint fingerprint;

  RequestKey(
      ContainerRequestContext request,
      ResourceInfo resource,
      Caller caller,
      RequestFingerprint fingerprint) {
    this.request = request;
    this.resource = resource;
    this.caller = caller;
    this.fingerprint = fingerprint;
  }

  /**
   * The request with its key, if it carries one. Callers of whom nothing is known have none:
   * nothing tells one from another, and one must not get the other's answer.
   *
   * @throws Invalid if it is not 1 to 200 printable ASCII characters
   */
  public Optional<KeyedRequest> current() {
    String key = request.getHeaderString(HEADER);
    if (key == null || caller.subject().equals(Caller.ANONYMOUS)) {
      return Optional.empty();
    }
    if (!FORM.matcher(key).matches()) {
      throw new Invalid(HEADER, "must be 1 to 200 printable ASCII characters");
    }
    URI uri = request.getUriInfo().getRequestUri();
    String path =
        uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    return Optional.of(new KeyedRequest(scope(), key, fingerprint.of(request.getMethod(), path)));
  }

  private byte[] scope() {
    MessageDigest digest = Sha256.begin();
    String scope =
        String.join("\n", caller.issuer(), caller.subject(), request.getMethod(), route());
    return digest.digest(scope.getBytes(StandardCharsets.UTF_8));
  }

  private String route() {
    return template(resource.getResourceClass().getAnnotation(Path.class))
        + "/"
        + template(resource.getResourceMethod().getAnnotation(Path.class));
  }

  private static String template(@Nullable Path path) {
    return path == null ? "" : path.value();
  }
}
