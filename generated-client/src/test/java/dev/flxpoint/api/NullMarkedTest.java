package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class NullMarkedTest {
  @Test
  void everyType_nullMarked() {
    List<Class<?>> types =
        GeneratedClasses.all().stream().filter(type -> !type.isMemberClass()).toList();

    assertThat(types).contains(ApiCall.class, Operation.class);
    assertThat(types)
        .filteredOn(type -> !type.isAnonymousClass() && !type.isAnnotationPresent(NullMarked.class))
        .isEmpty();
  }
}
