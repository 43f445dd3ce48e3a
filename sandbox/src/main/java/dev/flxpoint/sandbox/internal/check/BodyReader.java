package dev.flxpoint.sandbox.internal.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads the body of a request by what the spec says of it. */
public final class BodyReader {
  /** The largest body that is read. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final String JSON = "application/json";

  private BodyReader() {}

  /**
   * Returns the body, or a missing node if there is none and none is needed.
   *
   * @throws Refusal 400 for a body that is over {@link #MAX_BYTES} or no JSON, or that the spec
   *     refuses
   */
  public static JsonNode read(Operation operation, Request request) {
    byte[] bytes = request.body();
    if (bytes.length > MAX_BYTES) {
      throw Refusal.badRequest("body: more than " + MAX_BYTES + " bytes");
    }
    Operation.Body body = operation.body();
    if (body == null) {
      if (bytes.length > 0) {
        throw Refusal.badRequest("body: " + operation.id() + " takes none");
      }
      return MissingNode.getInstance();
    }
    if (bytes.length == 0) {
      if (body.required()) {
        throw Refusal.badRequest("body is required");
      }
      return MissingNode.getInstance();
    }
    checkContentType(request.headers("Content-Type"));
    JsonNode value = parse(bytes);
    SchemaErrors.check("body", body.schema(), value);
    return value;
  }

  private static void checkContentType(List<String> sent) {
    if (sent.isEmpty()) {
      throw Refusal.badRequest("Content-Type is missing; send " + JSON);
    }
    String[] parts = sent.get(0).toLowerCase(Locale.ROOT).split(";", -1);
    boolean json = parts[0].trim().equals(JSON);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "").trim();
      json &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!json) {
      throw Refusal.badRequest(
          "Content-Type: expected "
              + JSON
              + " in UTF-8 but got '"
              + Texts.shorten(sent.get(0))
              + "'");
    }
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      JsonNode value = Json.MAPPER.readTree(bytes);
      if (value.isMissingNode()) {
        throw Refusal.badRequest("body: expected JSON but got only blanks");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest(
          looksLikeHtml(bytes)
              ? "body: expected JSON but got HTML or XML"
              : "body: broken JSON at " + place(e.getLocation()) + ": " + firstLine(e));
    } catch (IOException e) {
      throw Refusal.badRequest("body: not UTF-8: " + e.getMessage());
    }
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    for (byte each : bytes) {
      if (!Character.isWhitespace(each)) {
        return each == '<';
      }
    }
    return false;
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
