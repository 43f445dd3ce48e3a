package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.account.AccountApis;
import dev.flxpoint.api.channel.ChannelApis;
import dev.flxpoint.api.source.SourceApis;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each token's set of interfaces, made by one factory. */
final class ApisTest {
  static Stream<Object> apis() {
    ApiFactory factory = RecordedCall.retrofit()::create;
    return Stream.of(
        new AccountApis(factory) {}, new SourceApis(factory) {}, new ChannelApis(factory) {});
  }

  @ParameterizedTest
  @MethodSource("apis")
  void everyAccessor_returnsWhatTheFactoryMade(Object apis) throws ReflectiveOperationException {
    List<Method> accessors =
        Arrays.stream(apis.getClass().getSuperclass().getDeclaredMethods()).toList();
    assertThat(accessors).isNotEmpty();
    for (Method accessor : accessors) {
      Object api = accessor.invoke(apis);

      assertThat(api).isInstanceOf(accessor.getReturnType()).isSameAs(accessor.invoke(apis));
      assertThat(accessor.getReturnType().getPackage())
          .isEqualTo(apis.getClass().getSuperclass().getPackage());
    }
  }
}
