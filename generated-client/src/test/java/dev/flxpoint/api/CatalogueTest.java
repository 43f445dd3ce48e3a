package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.BundledSpec.SpecOperation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    Map<String, Object> wanted = new TreeMap<>();
    wanted.put("method", spec.method().toUpperCase(Locale.ROOT));
    wanted.put("path", spec.path());
    wanted.put("tokens", schemes(facts));
    wanted.put("Java method", operation.id());
    wanted.put("tag", facts.get("tags"));
    wanted.put("accessor", ACCESSORS.get(operation.tag()));
    wanted.put("deprecated", facts.getOrDefault("deprecated", false));
    wanted.put("replaced by", String.valueOf(facts.get("x-replaced-by")));
    wanted.put("batch", facts.getOrDefault("x-batch-max", 0));
    wanted.put("retry", facts.get("x-retry"));
    wanted.put("evidence", facts.get("x-evidence"));
    wanted.put("answer inferred", isAnswerInferred(facts));
    wanted.put("paging", paging(facts).toLowerCase(Locale.ROOT));

    assertThat(facts(operation)).as("%s", operation).isEqualTo(wanted);
  }

  private static Map<String, Object> facts(Operation operation) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("method", operation.method());
    facts.put("path", operation.path());
    facts.put("tokens", schemes(operation));
    facts.put("Java method", operation.javaMethod());
    facts.put("tag", List.of(operation.tag()));
    facts.put("accessor", operation.accessor());
    facts.put("deprecated", operation.deprecated());
    facts.put("replaced by", String.valueOf(replacement(operation)));
    facts.put("batch", operation.batchMax());
    facts.put("retry", operation.retry().name().toLowerCase(Locale.ROOT));
    facts.put("evidence", operation.evidence().name().toLowerCase(Locale.ROOT));
    facts.put("answer inferred", operation.answerInferred());
    facts.put("paging", operation.paging().name().replace("_", "").toLowerCase(Locale.ROOT));
    return facts;
  }

  /** A page is never null, which would look like the end of its list. */
  private static boolean isAnswerInferred(Map<String, Object> facts) {
    return !facts.containsKey("x-paging") && hasInferredAnswer(facts);
  }

  private static boolean hasInferredAnswer(Map<String, Object> facts) {
    return BundledSpec.object(facts.get("responses")).values().stream()
        .anyMatch(answer -> "inferred".equals(BundledSpec.object(answer).get("x-evidence")));
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
