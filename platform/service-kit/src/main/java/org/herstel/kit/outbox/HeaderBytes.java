package org.herstel.kit.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Record headers in one column, byte for byte. Of a name that occurs more than once only the last
 * value is kept, as every reader of the contract looks at the last one.
 */
public final class HeaderBytes {
  private static final int ABSENT = -1;

  private HeaderBytes() {}

  /** Number of headers, then name and value of each: length (-1: null) and bytes. */
  public static byte[] write(Map<String, byte[]> headers) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(headers.size());
      for (var header : headers.entrySet()) {
        write(out, header.getKey().getBytes(StandardCharsets.UTF_8));
        write(out, header.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The reverse of {@link #write}. */
  public static Map<String, byte[]> read(byte[] column) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    try (var in = new DataInputStream(new ByteArrayInputStream(column))) {
      for (int left = in.readInt(); left > 0; left--) {
        headers.put(new String(read(in), StandardCharsets.UTF_8), read(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return headers;
  }

  private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? ABSENT : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static byte @Nullable [] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == ABSENT ? null : in.readNBytes(length);
  }
}
