package dev.flxpoint.codegen;

import java.util.List;

/**
 * A small change of a document.
 *
 * @param place the comment that it is put before
 * @param text what is put there, as one line of YAML
 * @param refusal what the generator says to it; empty if it is carried
 */
record DocumentChange(String name, String place, String text, String refusal) {
  private static final String NAMED =
      "what is no string, number, boolean or list must be named under components/schemas, with"
          + " properties";

  static final List<DocumentChange> ALL =
      List.of(
          parameter(
              "header parameter",
              "{name: X-Trace, in: header, schema: {type: string}}",
              "changeThing.X-Trace: a parameter in header is not supported"),
          parameter(
              "cookie parameter",
              "{name: visit, in: cookie, schema: {type: string}}",
              "changeThing.visit: a parameter in cookie is not supported"),
          parameter(
              "required list",
              "{name: skus, in: query, required: true, schema: {type: array, items: {type: string}}}",
              "changeThing.skus: a list must be optional; only a Params class can encode it"),
          parameter("snake case", "{name: created_at, in: query, schema: {type: string}}", ""),
          parameter("keyword", "{name: class, in: query, schema: {type: string}}", ""),
          parameter("brackets", "{name: 'filter[sku]', in: query, schema: {type: string}}", ""),
          parameter("number", "{name: minimum, in: query, schema: {type: number}}", ""),
          parameter(
              "date",
              "{name: day, in: query, required: true, schema: {type: string, format: date}}",
              ""),
          parameter(
              "list", "{name: ids, in: query, schema: {type: array, items: {type: integer}}}", ""),
          parameter(
              "enum", "{name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}", ""),
          parameter(
              "inline object",
              "{name: filter, in: query, schema: {type: object, properties: {a: {type: string}}}}",
              "changeThing.filter: " + NAMED),
          answer(
              "second success",
              "'202': {description: Later., content: {application/json: {schema: {$ref: '#/components/schemas/Words'}}}}",
              "changeThing: a method returns one type, so one success has a body, not [200, 202]"),
          answer("success without a body", "'204': {description: Nothing.}", ""),
          operation(
              "named scalar answered",
              "get",
              "'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Word'}}}}",
              ""),
          operation(
              "named list answered",
              "put",
              "'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Words'}}}}",
              ""),
          operation(
              "inline object answered",
              "delete",
              "'200': {description: It., content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}",
              "deleteIt response 200: " + NAMED),
          operation(
              "file answered",
              "patch",
              "'200': {description: It., content: {application/pdf: {schema: {type: string, format: binary}}}}",
              "patchIt: the response 200 is no application/json"),
          operation(
              "vendor type answered",
              "head",
              "'200': {description: It., content: {application/x+json: {schema: {$ref: '#/components/schemas/Thing'}}}}",
              "headIt: the response 200 is no application/json"),
          member("named scalar member", "price: {$ref: '#/components/schemas/Price'}", ""),
          member("named list member", "words: {$ref: '#/components/schemas/Words'}", ""),
          member(
              "list of named scalars",
              "prices: {type: array, items: {$ref: '#/components/schemas/Price'}}",
              ""),
          member(
              "list of named lists",
              "table: {type: array, items: {$ref: '#/components/schemas/Words'}}",
              "Thing.table: a list of lists is not supported"),
          member(
              "either of two",
              "either: {oneOf: [{type: string}, {type: integer}]}",
              "Thing.either: " + NAMED),
          member(
              "map",
              "map: {type: object, additionalProperties: {type: string}}",
              "Thing.map: " + NAMED),
          member("keyword member", "class: {type: string, nullable: true}", ""),
          member("unknown format", "host: {type: string, format: hostname}", ""));

  private static DocumentChange parameter(String name, String text, String refusal) {
    return new DocumentChange(name, "        # parameter\n", "        - " + text + "\n", refusal);
  }

  private static DocumentChange answer(String name, String text, String refusal) {
    return new DocumentChange(name, "        # answer\n", "        " + text + "\n", refusal);
  }

  private static DocumentChange member(String name, String text, String refusal) {
    return new DocumentChange(name, "        # member\n", "        " + text + "\n", refusal);
  }

  private static DocumentChange operation(
      String name, String method, String answer, String refusal) {
    String text =
        """
        %1$s:
          operationId: %1$sIt
          tags: [Thing]
          security: [{AccountToken: []}]
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses: {%2$s}
        """
            .formatted(method, answer)
            .indent(4);
    return new DocumentChange(name, "    # operation\n", text, refusal);
  }

  String applyTo(String document) {
    return document.replace(place, text + place);
  }

  @Override
  public String toString() {
    return name;
  }
}
