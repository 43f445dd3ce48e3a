package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.flxpoint.api.model.ModelAdapters;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;

/** Whatever a call sends or answers is read without reflection, which shrinkers break. */
final class WireTypesTest {
  @Test
  void bodiesAndAnswers_leaveOnlyTextsToMoshi() {
    Set<Type> left = new LinkedHashSet<>();
    Moshi moshi =
        new Moshi.Builder()
            .add(ModelAdapters::create)
            .add(
                (type, annotations, all) -> {
                  left.add(type);
                  return null;
                })
            .build();

    assertThat(wireTypes()).allSatisfy(type -> assertThat(moshi.<Object>adapter(type)).isNotNull());

    assertThat(left).containsExactly(String.class);
  }

  private static Set<Type> wireTypes() {
    Set<Type> types = new LinkedHashSet<>();
    for (Class<?> api : GeneratedClasses.apis()) {
      for (Method method : api.getMethods()) {
        types.add(((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]);
        for (Parameter parameter : method.getParameters()) {
          if (parameter.isAnnotationPresent(Body.class)) {
            types.add(parameter.getParameterizedType());
          }
        }
      }
    }
    types.remove(Void.class); // Retrofit reads no body for it.
    return types;
  }
}
