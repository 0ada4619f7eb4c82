package org.herstel.kit.toy.rest;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request whose path goes out as it is: HTTP clients tidy paths up. */
final class RawHttp {
  private RawHttp() {}

  /** Status line, headers and body of the answer to a GET. */
  static String get(int port, String path, String token) throws IOException {
    String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sConnection: close\r\n\r\n"
                      .formatted(path, authorization))
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
