package dev.flxpoint.cli.internal.token;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import java.io.IOException;
import java.util.List;

/** Writes for a page what is known of a token, and what follows from it. */
final class TokenViewJson {
  private TokenViewJson() {}

  static void write(JsonWriter json, TokenVerdict verdict) throws IOException {
    json.setSerializeNulls(true);
    json.beginObject();
    json.name("test");
    TokenTestJson.write(json, verdict, null);
    json.name("sentence").value(TokenTestText.sentence(verdict, null));
    json.name("refusals").beginArray();
    // A token whose type was found was refused as it should be.
    for (Refusal refusal : verdict.type() == null ? Refusal.in(verdict) : List.<Refusal>of()) {
      write(json, refusal);
    }
    json.endArray();
    json.name("scope");
    TokenType type = verdict.type();
    if (type == null) {
      json.nullValue();
    } else {
      writeScope(json, type);
    }
    json.endObject();
  }

  static void write(JsonWriter json, Refusal refusal) throws IOException {
    json.beginObject();
    json.name("status").value(refusal.status());
    json.name("title").value(refusal.title());
    json.name("meaning").value(refusal.meaning());
    json.name("advice").beginArray();
    for (String each : refusal.advice()) {
      json.value(each);
    }
    json.endArray().endObject();
  }

  private static void writeScope(JsonWriter json, TokenType type) throws IOException {
    List<Operation> all = List.of(Operation.values());
    json.beginObject();
    json.name("operations").value(all.size());
    json.name("allowed").value(Resource.allowed(all, type).size());
    json.name("resources").beginArray();
    for (Resource resource : Resource.of(all)) {
      json.beginObject();
      json.name("name").value(resource.name());
      json.name("operations").value(resource.operations().size());
      json.name("allowed").value(Resource.allowed(resource.operations(), type).size());
      json.endObject();
    }
    json.endArray().endObject();
  }
}
