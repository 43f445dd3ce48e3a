package dev.flxpoint.cli.internal.scopes;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.ClientCall;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes operations for programs. */
final class ScopesJson {
  private ScopesJson() {}

  /** Returns an array of one object for each operation, in ASCII. */
  static String of(List<Operation> operations) {
    String text =
        JsonText.of(
            json -> {
              json.setIndent("  ");
              json.setSerializeNulls(true);
              json.beginArray();
              for (Operation operation : operations) {
                write(json, operation);
              }
              json.endArray();
            });
    return JsonText.ascii(text);
  }

  private static void write(JsonWriter json, Operation operation) throws IOException {
    json.beginObject();
    writeMembers(json, operation);
    json.endObject();
  }

  /** Writes the members of the object that an operation is. */
  static void writeMembers(JsonWriter json, Operation operation) throws IOException {
    json.name("id").value(operation.id());
    json.name("method").value(operation.method());
    json.name("path").value(operation.path());
    json.name("resource").value(operation.tag());
    json.name("summary").value(operation.summary());
    json.name("tokenTypes").beginArray();
    for (TokenType type : operation.tokenTypes()) {
      json.value(word(type));
    }
    json.endArray();
    json.name("calls").beginObject();
    for (TokenType type : operation.tokenTypes()) {
      json.name(word(type)).value(ClientCall.of(operation, type).orElseThrow());
    }
    json.endObject();
    json.name("retry").value(word(operation.retry()));
    json.name("pageNumberParameter").value(operation.paging().numberParameter());
    json.name("pageSizeParameter").value(operation.paging().sizeParameter());
    json.name("batchMax").value(operation.batchMax() == 0 ? null : operation.batchMax());
    json.name("evidence").value(word(operation.evidence()));
    json.name("deprecated").value(operation.deprecated());
    Operation replacement = operation.replacedBy();
    json.name("replacedBy").value(replacement == null ? null : replacement.id());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
