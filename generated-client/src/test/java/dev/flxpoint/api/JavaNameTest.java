package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaNameTest {
  @ParameterizedTest
  @CsvSource({
    "pageSize, pageSize",
    "Id, id",
    "created_at, createdAt",
    "filter[sku], filterSku",
    "X-Trace, xTrace",
    "SINCE, since",
    "class, classValue"
  })
  void of_anyName_isAsGenerated(String wire, String java) {
    assertThat(JavaName.of(wire)).isEqualTo(java);
  }
}
