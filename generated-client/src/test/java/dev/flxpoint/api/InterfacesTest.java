package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Every generated interface against the catalogue. */
final class InterfacesTest {
  static List<Class<?>> interfaces() {
    return GeneratedClasses.all().stream()
        .filter(type -> type.isInterface() && operations(type).findAny().isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyInterface_acceptedByRetrofit(Class<?> type) {
    assertThat(RecordedCall.retrofit().create(type)).isInstanceOf(type);
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyMethod_performsItsOperation(Class<?> type) {
    operations(type)
        .forEach(
            method -> {
              Operation operation = method.getAnnotation(ForOperation.class).value();
              assertThat(method.getName()).isEqualTo(operation.javaMethod());
              assertThat(httpOf(method)).isEqualTo(operation.method() + " " + operation.path());
              assertThat(method.isAnnotationPresent(Deprecated.class))
                  .isEqualTo(operation.deprecated());
            });
  }

  @ParameterizedTest
  @EnumSource(TokenType.class)
  void everyTokenType_mayCallWhatTheCatalogueSays_andNothingElse(TokenType token) {
    String packageName = "dev.flxpoint.api." + token.label().toLowerCase(Locale.ROOT);

    Set<Operation> callable =
        interfaces().stream()
            .filter(type -> type.getPackageName().equals(packageName))
            .flatMap(InterfacesTest::operations)
            .map(method -> method.getAnnotation(ForOperation.class).value())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(callable)
        .containsExactlyElementsOf(
            Arrays.stream(Operation.values())
                .filter(operation -> operation.tokenTypes().contains(token))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyOperation_isReachedAsTheCatalogueSays(Operation operation)
      throws ReflectiveOperationException {
    for (TokenType token : operation.tokenTypes()) {
      Class<?> api = apisOf(token).getMethod(operation.accessor()).getReturnType();

      assertThat(operations(api).filter(each -> each.getName().equals(operation.javaMethod())))
          .extracting(each -> each.getAnnotation(ForOperation.class).value())
          .containsExactly(operation);
    }
  }

  @Test
  void interfaces_found() {
    assertThat(interfaces()).hasSizeGreaterThan(TokenType.values().length);
  }

  private static Class<?> apisOf(TokenType token) throws ClassNotFoundException {
    String label = token.label();
    return Class.forName(
        "dev.flxpoint.api." + label.toLowerCase(Locale.ROOT) + "." + label + "Apis");
  }

  private static Stream<Method> operations(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(ForOperation.class));
  }

  private static String httpOf(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      if (annotation instanceof GET get) {
        return "GET /" + get.value();
      } else if (annotation instanceof POST post) {
        return "POST /" + post.value();
      } else if (annotation instanceof PUT put) {
        return "PUT /" + put.value();
      } else if (annotation instanceof PATCH patch) {
        return "PATCH /" + patch.value();
      } else if (annotation instanceof DELETE delete) {
        return "DELETE /" + delete.value();
      } else if (annotation instanceof HTTP http) {
        return http.method() + " /" + http.path();
      }
    }
    return "nothing";
  }
}
