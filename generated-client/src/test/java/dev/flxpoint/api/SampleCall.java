package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.BundledSpec.SpecOperation;
import dev.flxpoint.api.BundledSpec.SpecParameter;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.RandomModels;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method with seeded arguments, and the request that the document wants of it.
 *
 * <p>What stands in the annotations is not looked at: a parameter is found by its Java name.
 */
final class SampleCall {
  private final Method method;
  private final SpecOperation operation;
  private final Map<String, SpecParameter> parameters = new TreeMap<>();
  private final Map<String, List<String>> sent = new TreeMap<>();
  private final SampleArguments samples;
  private final RandomModels models;
  private @Nullable String body;

  SampleCall(Method method, SpecOperation operation, TokenType token, long seed) {
    this.method = method;
    this.operation = operation;
    this.samples = new SampleArguments(seed);
    this.models = RandomModels.valid(seed);
    operation.parameters(token).forEach(each -> parameters.put(each.javaName(), each));
  }

  /** Calls the method and compares the request that comes of it. */
  void check(Object api) throws IOException {
    Object[] arguments = Arrays.stream(method.getParameters()).map(this::argument).toArray();
    assertThat(sent.keySet()).as("parameters with an argument").isSubsetOf(names(false));
    assertThat(sent.keySet())
        .as("parameters with an argument")
        .containsAll(names(method.isDefault()));

    Request request = RecordedCall.request((ApiCall<?>) invoke(method, api, arguments));

    assertThat(request.method()).isEqualTo(operation.method().toUpperCase(Locale.ROOT));
    assertThat(request.url().pathSegments()).as("path").isEqualTo(pathSegments());
    assertThat(query(request.url())).as("query").isEqualTo(query());
    checkBody(request);
  }

  private Object argument(Parameter argument) {
    Type type = argument.getParameterizedType();
    if (parameters.containsKey(argument.getName())) {
      return value(argument.getName(), type);
    } else if (type instanceof ParameterizedType consumer
        && consumer.getRawType() == Consumer.class) {
      return (Consumer<Object>) this::setAll;
    } else if (argument.getType().getSimpleName().endsWith("Params")) {
      Object builder = invoke(method(argument.getType(), "builder"), null);
      setAll(builder);
      return invoke(method(builder.getClass(), "build"), builder);
    } else if (operation.bodyPointer() != null && body == null) {
      Object value = models.body(type);
      body = ModelAdapters.moshi().adapter(type).toJson(value);
      return value;
    }
    throw new AssertionError("The document knows nothing of the argument " + argument);
  }

  /** Sets all parameters of a builder, by that of two overloads which takes a list. */
  private void setAll(Object builder) {
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getReturnType() == builder.getClass() && !setter.isVarArgs()) {
        assertThat(parameters).as("parameters").containsKey(setter.getName());
        invoke(setter, builder, value(setter.getName(), setter.getGenericParameterTypes()[0]));
      }
    }
  }

  private Object value(String javaName, Type type) {
    SpecParameter parameter = parameters.get(javaName);
    List<String> texts = samples.texts(parameter);
    assertThat(sent.put(javaName, texts)).as("another value of " + javaName).isNull();
    return SampleArguments.java(type, texts);
  }

  private Set<String> names(boolean requiredOnly) {
    Set<String> names = new TreeSet<>();
    parameters.forEach(
        (name, parameter) -> {
          if (!requiredOnly || parameter.isRequired()) {
            names.add(name);
          }
        });
    return names;
  }

  private List<String> pathSegments() {
    List<String> segments = new ArrayList<>();
    for (String segment : operation.path().substring(1).split("/", -1)) {
      segments.add(segment.startsWith("{") ? sent.get(javaName(segment)).get(0) : segment);
    }
    return segments;
  }

  private String javaName(String template) {
    return parameters.values().stream()
        .filter(parameter -> template.equals("{" + parameter.name() + "}"))
        .map(SpecParameter::javaName)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, List<String>> query() {
    Map<String, List<String>> query = new TreeMap<>();
    sent.forEach(
        (javaName, texts) -> {
          SpecParameter parameter = parameters.get(javaName);
          if (!parameter.isPath()) {
            query.put(
                parameter.name(), parameter.isJoined() ? List.of(String.join(",", texts)) : texts);
          }
        });
    return query;
  }

  private static Map<String, List<String>> query(HttpUrl url) {
    Map<String, List<String>> query = new TreeMap<>();
    url.queryParameterNames().forEach(name -> query.put(name, url.queryParameterValues(name)));
    return query;
  }

  private void checkBody(Request request) throws IOException {
    Buffer written = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(written);
    }
    String text = written.readUtf8();
    String pointer = operation.bodyPointer();
    assertThat(text).as("body").isEqualTo(pointer == null ? "" : body);
    if (pointer != null) {
      assertThat(request.body().contentType().subtype()).isEqualTo("json");
      assertThat(SpecSchemas.refusalsAt(pointer, text)).as(text).isEmpty();
    }
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(type + " lacks " + name, e);
    }
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method + " failed", e);
    }
  }
}
