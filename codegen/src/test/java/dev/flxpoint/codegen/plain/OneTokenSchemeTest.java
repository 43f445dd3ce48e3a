package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OneTokenSchemeTest {
  @Test
  void apply_operations_shareOneSchemeAndTellTheirTypes() {
    assertThat(
            Transformed.document(
                new OneTokenScheme(),
                """
                paths:
                  /things:
                    get:
                      description: Reads them.
                      security: [{AccountToken: []}, {SourceToken: []}]
                      responses: {}
                    post:
                      security: [{ChannelToken: []}]
                      responses: {}
                components:
                  securitySchemes:
                    AccountToken: {type: apiKey, in: header, name: X-Some-Token, description: One.}
                    SourceToken: {type: apiKey, in: header, name: X-Some-Token}
                    ChannelToken: {type: apiKey, in: header, name: X-Some-Token}
                """))
        .startsWith(
            """
            paths:
              /things:
                get:
                  description: |-
                    Reads them.

                    Accepts tokens of the type Account or Source.
                  security:
                  - ApiToken: []
                  responses: {}
                  x-token-types:
                  - account
                  - source
                post:
                  security:
                  - ApiToken: []
                  responses: {}
                  x-token-types:
                  - channel
                  description: Accepts tokens of the type Channel.
            components:
              securitySchemes:
                ApiToken:
                  type: apiKey
                  in: header
                  name: X-Some-Token
            """);
  }
}
