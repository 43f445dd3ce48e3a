package dev.flxpoint.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.flxpoint.api.Operation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads from a request, as it would be sent, whose things it is about. */
final class NamedOwners {
  private final String name;
  private final Set<Long> ids = new HashSet<>();
  private boolean isPartial;

  private NamedOwners(String name) {
    this.name = name;
  }

  /** Returns the owner that all of the request names; null if it names none, or several. */
  static @Nullable Owner theOne(Operation operation, Request request, HttpUrl baseUrl) {
    Operation.OwnerName where = operation.ownerName();
    if (where == null) {
      return null;
    }
    NamedOwners named = new NamedOwners(where.name());
    switch (where.place()) {
      case PATH -> named.readPath(operation, request.url(), baseUrl);
      case QUERY -> request.url().queryParameterValues(where.name()).forEach(named::add);
      case BODY -> named.readBody(request.body());
    }
    return named.ids.size() == 1 && !named.isPartial
        ? new Owner(where.type(), named.ids.iterator().next())
        : null;
  }

  private void readPath(Operation operation, HttpUrl url, HttpUrl baseUrl) {
    List<String> template = List.of(operation.path().substring(1).split("/", -1));
    int segment = baseUrl.pathSize() - 1 + template.indexOf("{" + name + "}");
    add(segment < url.pathSize() ? url.pathSegments().get(segment) : null);
  }

  private void readBody(@Nullable RequestBody body) {
    if (body == null || body.isOneShot() || body.isDuplex()) {
      return;
    }
    try {
      Buffer written = new Buffer();
      body.writeTo(written);
      JsonReader reader = JsonReader.of(written);
      if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
        readRow(reader);
        return;
      }
      reader.beginArray();
      while (reader.hasNext()) {
        readRow(reader);
      }
    } catch (IOException | JsonDataException e) {
      // Whoever reads it for what it is will say what is wrong with it.
      isPartial = true;
    }
  }

  private void readRow(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      isPartial = true;
      reader.skipValue();
      return;
    }
    boolean says = false;
    reader.beginObject();
    while (reader.hasNext()) {
      if (!reader.nextName().equals(name) || reader.peek() == JsonReader.Token.NULL) {
        reader.skipValue();
      } else {
        ids.add(reader.nextLong());
        says = true;
      }
    }
    reader.endObject();
    isPartial |= !says;
  }

  private void add(@Nullable String id) {
    try {
      ids.add(Long.valueOf(String.valueOf(id)));
    } catch (NumberFormatException e) {
      isPartial = true;
    }
  }
}
