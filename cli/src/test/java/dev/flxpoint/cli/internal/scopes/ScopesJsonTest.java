package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScopesJsonTest {
  @Test
  void catalogue_isThereOnceAndWhole() {
    List<Operation> operations = List.of(Operation.values());

    List<Map<?, ?>> objects = Json.array(ScopesJson.of(operations));

    assertThat(objects).hasSameSizeAs(operations);
    for (int i = 0; i < operations.size(); i++) {
      assertSame(objects.get(i), operations.get(i));
    }
  }

  @Test
  void text_isAscii() {
    assertThat(ScopesJson.of(List.of(Operation.values()))).matches("\\p{ASCII}+");
  }

  private static void assertSame(Map<?, ?> object, Operation operation) {
    List<String> types = operation.tokenTypes().stream().map(ScopesJsonTest::word).toList();
    assertThat(object.get("id")).isEqualTo(operation.id());
    assertThat(object.get("method")).isEqualTo(operation.method());
    assertThat(object.get("path")).isEqualTo(operation.path());
    assertThat(object.get("resource")).isEqualTo(operation.tag());
    assertThat(object.get("summary")).isEqualTo(operation.summary());
    assertThat(object.get("tokenTypes")).isEqualTo(types);
    assertThat(((Map<?, ?>) object.get("calls")).keySet()).isEqualTo(Set.copyOf(types));
    assertThat(object.get("retry")).isEqualTo(word(operation.retry()));
    assertThat(object.get("pageNumberParameter")).isEqualTo(operation.paging().numberParameter());
    assertThat(object.get("pageSizeParameter")).isEqualTo(operation.paging().sizeParameter());
    assertThat(object.get("batchMax"))
        .isEqualTo(operation.batchMax() == 0 ? null : (double) operation.batchMax());
    assertThat(object.get("evidence")).isEqualTo(word(operation.evidence()));
    assertThat(object.get("deprecated")).isEqualTo(operation.deprecated());
    assertThat(object.get("replacedBy"))
        .isEqualTo(operation.replacedBy() == null ? null : operation.replacedBy().id());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
