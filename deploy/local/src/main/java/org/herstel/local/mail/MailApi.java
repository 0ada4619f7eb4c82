package org.herstel.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mails over HTTP: {@code GET /api/mails?to=&after=&limit=}, {@code GET /api/mails/{n}}, and
 * pages for people at {@code /} and {@code /mails/{n}}.
 */
final class MailApi implements AutoCloseable {
  private static final Pattern ONE = Pattern.compile("/(api/)?mails/([0-9]{1,8})");
  private static final int STANDARD_LIMIT = 1000;
  private static final int SHOWN_ON_PAGE = 200;

  private final MailStore store;
  private final HttpServer server;
  private final ObjectMapper json = MailJson.mapper();

  private MailApi(MailStore store, HttpServer server) {
    this.store = store;
    this.server = server;
  }

  static MailApi start(InetSocketAddress address, MailStore store) throws IOException {
    MailApi api = new MailApi(store, HttpServer.create(address, 0));
    api.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    api.server.createContext("/", api::handle);
    api.server.start();
    return api;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        route(exchange);
      } catch (IllegalArgumentException e) {
        answer(exchange, 400, "text/plain", e.getMessage() + "\n");
      }
    }
  }

  private void route(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    QueryParameters query = QueryParameters.of(exchange.getRequestURI());
    Matcher one = ONE.matcher(path);
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      answer(exchange, 405, "text/plain", "only GET is known here\n");
    } else if (path.equals("/api/mails")) {
      list(exchange, query);
    } else if (path.equals("/")) {
      html(exchange, MailPage.list(store.newest(SHOWN_ON_PAGE, query.text("to")), store.count()));
    } else if (one.matches()) {
      one(exchange, one.group(1) != null, Integer.parseInt(one.group(2)));
    } else {
      answer(exchange, 404, "text/plain", "there is no such page\n");
    }
  }

  private void list(HttpExchange exchange, QueryParameters query) throws IOException {
    int limit = query.number("limit", STANDARD_LIMIT);
    List<MailSummary> mails = store.list(query.number("after", 0), limit, query.text("to"));
    ObjectNode answer = json.createObjectNode();
    answer.set("items", json.valueToTree(mails));
    boolean maybeMore = limit > 0 && mails.size() == limit;
    answer.put("next", maybeMore ? String.valueOf(mails.getLast().number()) : null);
    answer(exchange, 200, "application/json", json.writeValueAsString(answer));
  }

  private void one(HttpExchange exchange, boolean forPrograms, int number) throws IOException {
    Optional<KeptMail> mail = store.read(number);
    if (mail.isEmpty()) {
      answer(exchange, 404, "text/plain", "there is no mail " + number + "\n");
    } else if (forPrograms) {
      answer(exchange, 200, "application/json", json.writeValueAsString(mail.get()));
    } else {
      html(exchange, MailPage.one(mail.get()));
    }
  }

  /** No script, style file or picture of a mail is ever loaded. */
  private static void html(HttpExchange exchange, String page) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    answer(exchange, 200, "text/html; charset=utf-8", page);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
