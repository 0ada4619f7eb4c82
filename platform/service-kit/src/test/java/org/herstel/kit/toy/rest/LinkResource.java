package org.herstel.kit.toy.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.herstel.kit.link.LinkPage;
import org.herstel.kit.link.LinkReading;
import org.herstel.kit.link.LinkTokens;
import org.jboss.logging.MDC;

/** A page behind a customer's link. */
@Path("/c/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@LinkPage
public class LinkResource {
  private final LinkTokens tokens;

  LinkResource(LinkTokens tokens) {
    this.tokens = tokens;
  }

  @GET
  @PermitAll
  public String page(@PathParam("token") String token) {
    return switch (tokens.read(token)) {
      case LinkReading.Valid(var link) ->
          "plan " + link.version() + ", logged as " + MDC.get("request");
      case LinkReading.Expired _ -> "too late";
      case LinkReading.Forged _ -> "not ours";
    };
  }
}
