package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.BundledSpec.SpecOperation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/** The request of every method of every interface against the document. */
final class AllRequestsTest {
  private static final int ROUNDS = 10;
  private static final Map<String, SpecOperation> SPEC = BundledSpec.operations();

  static Stream<Class<?>> interfaces() {
    return GeneratedClasses.apis().stream();
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyMethod_sendsWhatTheDocumentWants(Class<?> type) throws IOException {
    Object api = RecordedCall.retrofit().create(type);
    TokenType token = token(type);
    for (Method method : type.getDeclaredMethods()) {
      for (int seed = 0; seed < ROUNDS; seed++) {
        new SampleCall(method, SPEC.get(method.getName()), token, seed).check(api);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TokenType.class)
  void everyToken_hasAMethodForEveryOperationThatAcceptsIt(TokenType token) {
    Set<String> accepting =
        SPEC.entrySet().stream()
            .filter(entry -> entry.getValue().accepts(token))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> methods =
        interfaces()
            .filter(type -> token(type) == token)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(methods).isEqualTo(accepting).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void wrongMethod_refused(Method method) {
    Retrofit retrofit = RecordedCall.retrofit();
    WrongCalls.Because because = method.getAnnotation(WrongCalls.Because.class);
    Object api = retrofit.create(method.getDeclaringClass());

    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < ROUNDS; seed++) {
                new SampleCall(method, SPEC.get(method.getName()), because.token(), seed)
                    .check(api);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(because.value());
  }

  static Stream<Method> wrongCalls() {
    return Arrays.stream(WrongCalls.class.getDeclaredMethods());
  }

  private static TokenType token(Class<?> type) {
    String name = type.getPackageName();
    return TokenType.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }
}
