package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.BundledSpec.SpecOperation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue against the document that it was generated from. */
final class CatalogueTest {
  private static final Map<String, SpecOperation> SPEC = BundledSpec.operations();
  private static final Map<String, Object> ACCESSORS = BundledSpec.accessors();

  @Test
  void catalogue_holdsEveryOperationOfTheSpec() {
    assertThat(Operation.values())
        .extracting(Operation::id)
        .containsExactlyInAnyOrderElementsOf(SPEC.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void operation_asTheSpecSays(Operation operation) {
    SpecOperation spec = SPEC.get(operation.id());
    Map<String, Object> facts = spec.definition();

    assertThat(operation.method()).isEqualTo(spec.method().toUpperCase(Locale.ROOT));
    assertThat(operation.path()).isEqualTo(spec.path());
    assertThat(schemes(operation)).isEqualTo(schemes(facts));
    assertThat(operation.javaMethod()).isEqualTo(operation.id());
    assertThat(List.of(operation.tag())).isEqualTo(facts.get("tags"));
    assertThat(operation.accessor()).isEqualTo(ACCESSORS.get(operation.tag()));
    assertThat(operation.deprecated()).isEqualTo(facts.getOrDefault("deprecated", false));
    assertThat(replacement(operation)).isEqualTo(facts.get("x-replaced-by"));
    assertThat(operation.batchMax()).isEqualTo(facts.getOrDefault("x-batch-max", 0));
    assertThat(operation.retry().name()).isEqualToIgnoringCase((String) facts.get("x-retry"));
    assertThat(operation.evidence().name()).isEqualToIgnoringCase((String) facts.get("x-evidence"));
    assertThat(operation.paging().name().replace("_", "")).isEqualToIgnoringCase(paging(facts));
  }

  private static String replacement(Operation operation) {
    return operation.replacedBy() == null ? null : operation.replacedBy().id();
  }

  private static Set<String> schemes(Operation operation) {
    return operation.tokenTypes().stream()
        .map(type -> type.label() + "Token")
        .collect(Collectors.toSet());
  }

  private static Set<Object> schemes(Map<String, Object> facts) {
    return ((List<?>) facts.get("security"))
        .stream()
            .flatMap(requirement -> ((Map<?, ?>) requirement).keySet().stream())
            .collect(Collectors.toSet());
  }

  private static String paging(Map<String, Object> facts) {
    String paging = (String) facts.getOrDefault("x-paging", "none");
    return paging + (facts.containsKey("x-page-size") ? "OfFixedSize" : "");
  }
}
