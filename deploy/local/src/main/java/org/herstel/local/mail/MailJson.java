package org.herstel.local.mail;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;

/** Mails as JSON, instants as text. */
final class MailJson {
  private MailJson() {}

  static ObjectMapper mapper() {
    return new ObjectMapper().registerModule(new SimpleModule().addSerializer(new InstantAsText()));
  }

  private static final class InstantAsText extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantAsText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.toString());
    }
  }
}
