package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainHeadingsTest {
  @Test
  void apply_summary_losesItsFullStopOnly() {
    assertThat(
            Transformed.document(
                new PlainHeadings(),
                """
                paths:
                  /things:
                    get: {summary: Reads No. 7., description: Stays., responses: {}}
                    put: {responses: {}}
                """))
        .isEqualTo(
            """
            paths:
              /things:
                get:
                  summary: Reads No. 7
                  description: Stays.
                  responses: {}
                put:
                  responses: {}
            """);
  }
}
