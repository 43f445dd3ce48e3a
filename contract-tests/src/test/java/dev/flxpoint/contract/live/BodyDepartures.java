package dev.flxpoint.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.flxpoint.contract.live.Departure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns what a schema refuses into departures, one for all rows of a list that depart alike. */
final class BodyDepartures {
  private static final int MOST = 30;

  /** What looks like no name may be a customer's data that stands where names are expected. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]{0,39}");

  private static final String HIDDEN = "██";

  private final Question question;
  private final Map<String, Departure> found = new LinkedHashMap<>();

  private BodyDepartures(Question question) {
    this.question = question;
  }

  static List<Departure> of(Question question, List<Error> errors) {
    BodyDepartures departures = new BodyDepartures(question);
    errors.forEach(departures::add);
    return departures.bounded();
  }

  private void add(Error error) {
    String member = error.getProperty();
    Kind kind = kind(error.getKeyword());
    boolean ofMember = kind == Kind.UNKNOWN_MEMBER || kind == Kind.MISSING_MEMBER;
    String place = place(error.getInstanceLocation(), ofMember ? member : null);
    String text = text(kind, error);
    String alike = kind + place.replaceAll("/\\d+(?=/|$)", "/*") + text;
    found.merge(
        alike,
        new Departure(question, kind, place, text, 1),
        (first, again) -> new Departure(question, kind, first.place(), text, first.count() + 1));
  }

  private List<Departure> bounded() {
    List<Departure> all = new ArrayList<>(found.values());
    if (all.size() <= MOST) {
      return all;
    }
    List<Departure> bounded = new ArrayList<>(all.subList(0, MOST));
    bounded.add(
        new Departure(question, Kind.OTHER, (all.size() - MOST) + " further ones are left out"));
    return bounded;
  }

  private static Kind kind(String keyword) {
    return switch (keyword) {
      case "additionalProperties" -> Kind.UNKNOWN_MEMBER;
      case "required" -> Kind.MISSING_MEMBER;
      case "type" -> Kind.WRONG_TYPE;
      case "enum" -> Kind.UNKNOWN_VALUE;
      case "format" -> Kind.WRONG_FORMAT;
      default -> Kind.OTHER;
    };
  }

  private static String text(Kind kind, Error error) {
    JsonNode expected = error.getSchemaNode();
    return switch (kind) {
      case UNKNOWN_MEMBER ->
          "the schema has no such member; it holds a value of type "
              + type(error.getInstanceNode().path(error.getProperty()));
      case MISSING_MEMBER -> "the schema requires it";
      case WRONG_TYPE ->
          "expected " + expected.asText() + " but got " + type(error.getInstanceNode());
      case UNKNOWN_VALUE -> "none of the " + expected.size() + " values that the spec knows";
      case WRONG_FORMAT -> "not of the format " + expected.asText();
      default -> "refused by " + error.getKeyword();
    };
  }

  private static String type(JsonNode node) {
    return node.isIntegralNumber() ? "integer" : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String place(NodePath path, String member) {
    StringBuilder place = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      place.append('/').append(shown(path.getElement(i)));
    }
    return member == null ? place.toString() : place.append('/').append(shown(member)).toString();
  }

  private static Object shown(Object element) {
    return element instanceof Integer || NAME.matcher(element.toString()).matches()
        ? element
        : HIDDEN;
  }
}
