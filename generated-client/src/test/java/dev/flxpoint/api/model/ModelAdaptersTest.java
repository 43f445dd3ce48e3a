package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.GeneratedClasses;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model without an adapter of its own would be read by reflection, or not at all. */
final class ModelAdaptersTest {
  static List<Class<?>> models() {
    return Models.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_hasItsOwnAdapter(Class<?> model) {
    JsonAdapter<?> adapter = ModelAdapters.moshi().adapter((Type) model);

    assertThat(adapter.getClass().getName()).isEqualTo(model.getName() + "$Adapter");
  }

  @Test
  void everyAdapter_belongsToAModel() {
    assertThat(GeneratedClasses.all())
        .filteredOn(type -> type.getSimpleName().equals("Adapter"))
        .extracting(Class::getNestHost)
        .containsExactlyInAnyOrderElementsOf(models());
  }

  @Test
  void models_leaveOnlyTextsToMoshi() {
    Set<Type> asked = new LinkedHashSet<>();
    Moshi moshi =
        new Moshi.Builder()
            .add(ModelAdapters::create)
            .add(
                (type, annotations, all) -> {
                  asked.add(type);
                  return null;
                })
            .build();

    models().forEach(model -> assertThat(moshi.adapter((Type) model)).isNotNull());

    assertThat(asked).containsExactly(String.class);
  }

  @ParameterizedTest
  @MethodSource("plainTypes")
  void plainType_notLeftToMoshi(Class<?> type) {
    assertThat(ModelAdapters.create(type, Set.of(), ModelAdapters.moshi())).isNotNull();
  }

  static List<Class<?>> plainTypes() {
    return List.of(Object.class, Instant.class, LocalDate.class, BigDecimal.class, Long.class);
  }

  @Test
  void typeWithAnnotations_orUnknown_leftToOthers() {
    Set<Deprecated> annotations = Set.of(OldMember.class.getAnnotation(Deprecated.class));

    assertThat(ModelAdapters.create(Order.class, annotations, ModelAdapters.moshi())).isNull();
    assertThat(ModelAdapters.create(String.class, Set.of(), ModelAdapters.moshi())).isNull();
  }

  @Deprecated
  private static final class OldMember {}
}
