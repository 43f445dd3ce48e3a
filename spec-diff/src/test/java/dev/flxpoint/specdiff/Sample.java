package dev.flxpoint.specdiff;

/** A small document, of which tests change one place. */
final class Sample {
  static final String TEXT =
      """
      openapi: 3.0.3
      info: {title: Small, version: 0.1.0}
      tags: [{name: Thing, x-accessor: things}]
      paths:
        /things/{id}:
          put:
            operationId: putThing
            tags: [Thing]
            x-retry: idempotent
            security: [{AccountToken: []}, {SourceToken: []}]
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
              - {name: dry, in: query, schema: {type: boolean}}
              - {name: tags, in: query, explode: false, schema: {type: array, maxItems: 50, items: {type: string}}}
              - {name: sourceId, in: query, x-token-context: source, schema: {type: integer}}
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses:
              200:
                description: Done.
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Part'}}
              404: {description: Gone.}
        /things/:
          get:
            operationId: getThings
            tags: [Thing]
            x-paging: page
            x-page-size: 20
            security: [{AccountToken: []}]
            responses: {204: {description: Nothing.}}
      components:
        securitySchemes:
          AccountToken: {type: apiKey, in: header, name: X-API-TOKEN}
          SourceToken: {type: apiKey, in: header, name: X-API-TOKEN}
          ChannelToken: {type: apiKey, in: header, name: X-API-TOKEN}
        schemas:
          Thing:
            type: object
            required: [sku]
            properties:
              sku: {type: string}
              title: {type: string, nullable: true}
              state: {type: string, enum: [open, shut]}
              parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
          Part:
            type: object
            required: [size]
            properties:
              size: {type: integer, format: int32}
              note: {type: string}
              inner: {$ref: '#/components/schemas/Part'}
      """;

  private Sample() {}

  static ApiDocument document() {
    return ApiDocument.parse(TEXT);
  }

  /** Returns the document with one place replaced, which must be there. */
  static ApiDocument with(String place, String replacement) {
    if (!TEXT.contains(place)) {
      throw new IllegalArgumentException("The sample has no " + place);
    }
    return ApiDocument.parse(TEXT.replace(place, replacement));
  }
}
