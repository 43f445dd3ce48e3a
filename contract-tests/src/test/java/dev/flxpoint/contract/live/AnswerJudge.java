package dev.flxpoint.contract.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flxpoint.contract.live.Departure.Kind;
import java.util.List;
import java.util.Set;

/**
 * Compares an answer with what the spec says of its operation and of the token that was sent.
 * Thread-safe.
 */
final class AnswerJudge {
  private static final Set<Integer> REFUSALS = Set.of(401, 403);
  private static final int TOO_MANY = 429;

  private final ObjectMapper json =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final StrictSchemas schemas = new StrictSchemas();

  List<Departure> departures(Question question, int status, String body) {
    if (status == TOO_MANY) {
      // Somebody else uses the token; that says nothing of the spec.
      return List.of();
    }
    if (!question.inScope()) {
      return ofRefusal(question, status);
    }
    if (REFUSALS.contains(status)) {
      return List.of(
          new Departure(
              question, Kind.SCOPE, "refused with " + status + ", but the spec accepts the type"));
    }
    if (status / 100 != 2 || !schemas.documents(question.operation(), status)) {
      String known =
          schemas.documents(question.operation(), status)
              ? ", though the request has all that the spec requires"
              : ", which the spec does not know here";
      return List.of(new Departure(question, Kind.STATUS, status + known));
    }
    return ofBody(question, status, body);
  }

  /** Returns the body as JSON; a missing node if it is none. */
  JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }

  private static List<Departure> ofRefusal(Question question, int status) {
    if (REFUSALS.contains(status)) {
      return List.of();
    }
    String how =
        status / 100 == 2
            ? "accepted with " + status + ", but the spec refuses the type"
            : status + " is neither the refusal of the spec, 401 or 403, nor a success";
    return List.of(new Departure(question, Kind.SCOPE, how));
  }

  private List<Departure> ofBody(Question question, int status, String body) {
    if (schemas.schema(question.operation(), status) == null) {
      return body.isBlank()
          ? List.of()
          : List.of(new Departure(question, Kind.BODY, "there is one, but the spec has none"));
    }
    if (body.isBlank()) {
      return schemas.allowsNull(question.operation(), status)
          ? List.of()
          : List.of(new Departure(question, Kind.BODY, "empty, but the spec has one"));
    }
    JsonNode tree = parse(body);
    return tree.isMissingNode()
        ? List.of(new Departure(question, Kind.BODY, "no JSON"))
        : BodyDepartures.of(question, schemas.refusals(question.operation(), status, tree));
  }
}
