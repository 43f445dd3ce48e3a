package dev.flxpoint.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryTest {

  @Test
  void parse_noQuery_isEmpty() {
    assertThat(Query.parse(null)).isEmpty();
    assertThat(Query.parse("")).isEmpty();
  }

  @Test
  void parse_pairs_areDecodedAndKeepTheirOrder() {
    assertThat(Query.parse("b=1&a=x%3Dy&b=2+3&%C3%A9=%26"))
        .containsExactly(
            entry("b", List.of("1", "2 3")), entry("a", List.of("x=y")), entry("é", List.of("&")));
  }

  @Test
  void parse_missingParts_areEmpty() {
    assertThat(Query.parse("a&b=&=c"))
        .containsExactly(entry("a", List.of("")), entry("b", List.of("")), entry("", List.of("c")));
    assertThat(Query.parse("a=1&")).containsEntry("", List.of(""));
  }

  @Test
  void parse_secondEqualsSign_belongsToTheValue() {
    assertThat(Query.parse("a=b=c")).containsExactly(entry("a", List.of("b=c")));
  }
}
