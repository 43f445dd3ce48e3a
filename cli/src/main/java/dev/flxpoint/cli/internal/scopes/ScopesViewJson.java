package dev.flxpoint.cli.internal.scopes;

import com.squareup.moshi.JsonWriter;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.OperationWords;
import dev.flxpoint.cli.internal.reference.CurlLine;
import dev.flxpoint.cli.internal.reference.Member;
import dev.flxpoint.cli.internal.reference.Needs;
import dev.flxpoint.cli.internal.reference.Parameter;
import dev.flxpoint.cli.internal.reference.Reference;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes for a page all that is known of the operations, at once. */
final class ScopesViewJson {
  private final Reference reference;
  private final String url;

  /**
   * @param url of the API, for calls by a shell
   */
  ScopesViewJson(Reference reference, String url) {
    this.reference = reference;
    this.url = url;
  }

  String text(Departures departures) {
    return JsonText.of(
        json -> {
          json.setSerializeNulls(true);
          json.beginObject();
          json.name("operations").beginArray();
          for (Operation operation : Operation.values()) {
            write(json, operation);
          }
          json.endArray();
          json.name("schemas").beginObject();
          for (Map.Entry<String, List<Member>> each : reference.schemas().entrySet()) {
            json.name(each.getKey()).beginArray();
            for (Member member : each.getValue()) {
              write(json, member);
            }
            json.endArray();
          }
          json.endObject();
          write(json, departures);
          json.endObject();
        });
  }

  private void write(JsonWriter json, Operation operation) throws IOException {
    Needs needs = reference.needs().get(operation.id());
    if (needs == null) {
      throw new IllegalStateException("The document lacks " + operation);
    }
    json.beginObject();
    ScopesJson.writeMembers(json, operation);
    json.name("description").value(needs.description());
    json.name("words").beginObject();
    json.name("Retry").value(OperationWords.retry(operation));
    json.name("Paging").value(OperationWords.paging(operation));
    json.name("Batch").value(OperationWords.batch(operation));
    json.name("Token types").value(needs.tokenEvidenceWords());
    json.name("Evidence").value(OperationWords.evidence(operation));
    json.name("Deprecated").value(OperationWords.deprecated(operation)).endObject();
    json.name("tokenEvidence").value(needs.tokenEvidence());
    json.name("curl").beginObject();
    for (TokenType type : operation.tokenTypes()) {
      json.name(ScopesJson.word(type)).value(CurlLine.of(url, operation, type, needs));
    }
    json.endObject();
    json.name("parameters").beginArray();
    for (Parameter parameter : needs.parameters()) {
      write(json, parameter);
    }
    json.endArray();
    json.name("body");
    Member body = needs.body();
    if (body == null) {
      json.nullValue();
    } else {
      write(json, body);
    }
    json.endObject();
  }

  private static void write(JsonWriter json, Parameter parameter) throws IOException {
    json.beginObject();
    json.name("name").value(parameter.name());
    json.name("place").value(parameter.place());
    json.name("type").value(parameter.type());
    json.name("required").value(parameter.required());
    json.name("context").value(parameter.context());
    json.name("description").value(parameter.description()).endObject();
  }

  private static void write(JsonWriter json, Member member) throws IOException {
    json.beginObject();
    json.name("name").value(member.name());
    json.name("type").value(member.type());
    json.name("schema").value(member.schema());
    json.name("required").value(member.required());
    json.name("deprecated").value(member.deprecated());
    json.name("description").value(member.description()).endObject();
  }

  private static void write(JsonWriter json, Departures departures) throws IOException {
    json.name("departures").beginArray();
    for (Departures.Departure each : departures.operations()) {
      json.beginObject();
      json.name("operation").value(each.operation());
      json.name("resource").value(each.resource());
      json.name("matrix").value(each.matrix());
      json.name("spec").value(each.spec());
      json.name("reason").value(each.reason()).endObject();
    }
    json.endArray();
    json.name("unlisted").beginArray();
    for (Departures.Unlisted each : departures.resources()) {
      json.beginObject();
      json.name("resource").value(each.resource());
      json.name("spec").value(each.spec());
      json.name("reason").value(each.reason()).endObject();
    }
    json.endArray();
  }
}
