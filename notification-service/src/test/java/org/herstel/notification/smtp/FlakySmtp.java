package org.herstel.notification.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a real SMTP server that breaks as told: by recipient, one fault per attempt, or
 * altogether.
 */
public final class FlakySmtp implements AutoCloseable {

  /** What goes wrong with one attempt. */
  public enum Fault {
    /** The recipient is refused for now. */
    REFUSE_FOR_NOW,
    /** The recipient is refused for good. */
    REFUSE_FOR_GOOD,
    /** The connection is lost when the mail has been sent; the server never gets its end. */
    LOSE_MAIL,
    /** The server takes the mail; its answer is lost with the connection. */
    LOSE_ANSWER,
    /** The server takes the mail; its answer does not come while the connection lasts. */
    HOLD_ANSWER
  }

  private final int target;
  private final int port;
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  public FlakySmtp(int target) throws IOException {
    this.target = target;
    listen(0);
    this.port = listening.getLocalPort();
  }

  public int port() {
    return port;
  }

  /** The next attempts for this recipient go wrong like this, one after the other. */
  public void plan(String recipient, Fault... next) {
    faults.computeIfAbsent(recipient, r -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** No mail server from now on. */
  public void goDown() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** The mail server is back. */
  public void comeUp() throws IOException {
    listen(port);
  }

  @Override
  public void close() throws IOException {
    goDown();
  }

  private void listen(int wanted) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    listening = server;
    Thread.ofVirtual().start(() -> accept(server));
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (SocketException e) {
      // gone down
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(Socket client) {
    sockets.add(client);
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      new Conversation(client, server).run();
    } catch (IOException e) {
      // either end has gone
    } finally {
      sockets.remove(client);
    }
  }

  private Fault next(String recipient) {
    Deque<Fault> planned = faults.get(recipient);
    synchronized (this) {
      return planned == null ? null : planned.pollFirst();
    }
  }

  private final class Conversation {
    private final InputStream fromClient;
    private final OutputStream toClient;
    private final InputStream fromServer;
    private final OutputStream toServer;
    private Fault fault;

    Conversation(Socket client, Socket server) throws IOException {
      fromClient = new BufferedInputStream(client.getInputStream());
      toClient = client.getOutputStream();
      fromServer = new BufferedInputStream(server.getInputStream());
      toServer = server.getOutputStream();
    }

    void run() throws IOException {
      answer();
      for (String line = read(fromClient); line != null; line = read(fromClient)) {
        if (!command(line)) {
          return;
        }
      }
    }

    private boolean command(String line) throws IOException {
      String upper = line.toUpperCase(Locale.ROOT);
      if (upper.startsWith("RCPT TO:")) {
        fault = next(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
        if (fault == Fault.REFUSE_FOR_NOW) {
          write(toClient, "451 4.7.1 Please try again later");
          return true;
        }
        if (fault == Fault.REFUSE_FOR_GOOD) {
          write(toClient, "550 5.1.1 No such user here");
          return true;
        }
      }
      if (upper.equals("DATA")) {
        return data();
      }
      write(toServer, line);
      answer();
      return true;
    }

    /** Takes the whole mail first, so that the server never sees half of one. */
    private boolean data() throws IOException {
      write(toClient, "354 Go ahead");
      List<String> mail = new ArrayList<>();
      String line;
      do {
        line = read(fromClient);
        if (line == null) {
          return false;
        }
        mail.add(line);
      } while (!line.equals("."));
      if (fault == Fault.LOSE_MAIL) {
        return false;
      }
      write(toServer, "DATA");
      read(fromServer);
      for (String each : mail) {
        write(toServer, each);
      }
      if (fault == Fault.LOSE_ANSWER) {
        read(fromServer);
        return false;
      }
      if (fault == Fault.HOLD_ANSWER) {
        read(fromServer);
        fromClient.read();
        return false;
      }
      answer();
      return true;
    }

    /** Passes one answer on, with all its lines. */
    private void answer() throws IOException {
      String line;
      do {
        line = read(fromServer);
        if (line == null) {
          throw new IOException("the server has gone");
        }
        write(toClient, line);
      } while (line.length() > 3 && line.charAt(3) == '-');
    }

    private static void write(OutputStream out, String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    private static String read(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          String text = line.toString(StandardCharsets.ISO_8859_1);
          return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
        line.write(b);
      }
      return null;
    }
  }
}
