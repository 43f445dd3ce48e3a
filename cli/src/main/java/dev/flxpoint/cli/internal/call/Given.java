package dev.flxpoint.cli.internal.call;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.text.Nearest;
import dev.flxpoint.cli.internal.text.Quoted;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the user gives to an operation: parameters as text, and a body as JSON. */
final class Given {
  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private final @Nullable String body;

  /**
   * Creates one.
   *
   * @param parameters each {@code name=value}
   * @throws BadInputException if the arguments do not take them, or need others
   */
  Given(List<String> parameters, @Nullable String body, List<Argument> arguments) {
    this.body = body;
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new BadInputException(
            "--param: expected NAME=VALUE but found " + Quoted.of(parameter));
      }
      add(parameter.substring(0, equals), parameter.substring(equals + 1), arguments);
    }
    for (Argument argument : arguments) {
      if (argument.place() == Argument.Place.BODY) {
        require(body != null, "a body is needed: give it by --body @FILE, or @- to read it here");
      } else {
        require(
            !argument.required() || has(argument), "--param " + argument.name() + "= is needed");
      }
    }
    boolean takesBody = arguments.stream().anyMatch(each -> each.place() == Argument.Place.BODY);
    require(body == null || takesBody, "--body: this operation takes none");
  }

  boolean has(Argument argument) {
    return texts.containsKey(argument.name());
  }

  /** Returns the value; null if none is given. */
  @Nullable Object one(Argument argument) {
    List<String> values = texts.get(argument.name());
    if (values == null) {
      return null;
    }
    require(values.size() == 1, "--param " + argument.name() + " is given twice");
    return value(argument, values.get(0));
  }

  /** Returns the values of an argument that is given. */
  List<Object> all(Argument argument) {
    return Objects.requireNonNull(texts.get(argument.name())).stream()
        .map(text -> value(argument, text))
        .toList();
  }

  /** Returns the body as what the client takes. */
  Object body(Type type) {
    String json = Blanks.shortened(Objects.requireNonNull(body));
    require(!json.isBlank(), "--body: is empty");
    try {
      return Objects.requireNonNull(ModelAdapters.moshi().adapter(type).fromJson(json));
    } catch (IOException | JsonDataException | NullPointerException e) {
      throw new BadInputException("--body: is not what the operation takes: " + e.getMessage());
    }
  }

  /** Returns what the client found to be wrong with a value. */
  static RuntimeException refused(InvocationTargetException e) {
    Throwable cause = Objects.requireNonNull(e.getCause());
    if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
      return new BadInputException("--param: " + cause.getMessage());
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  private void add(String name, String value, List<Argument> arguments) {
    List<String> known =
        arguments.stream()
            .filter(each -> each.place() != Argument.Place.BODY)
            .map(Argument::name)
            .toList();
    if (!known.contains(name)) {
      String hint =
          Nearest.of(name, known)
              .map(near -> "did you mean " + near + "?")
              .orElseGet(
                  () -> known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known));
      throw new BadInputException(
          "--param: the operation takes no " + Quoted.of(name) + "; " + hint);
    }
    texts.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
  }

  /** Numbers and truth values stand in JSON as they are, all else as text. */
  private static Object value(Argument argument, String text) {
    JsonAdapter<Object> json = ModelAdapters.moshi().adapter(argument.type());
    for (Object candidate : candidates(text)) {
      try {
        Object value = json.fromJsonValue(candidate);
        if (value != null) {
          return value;
        }
      } catch (JsonDataException | IllegalArgumentException e) {
        // The next one may do.
      }
    }
    throw new BadInputException(
        "--param %s: %s is no %s"
            .formatted(argument.name(), Quoted.of(text), ArgumentWords.type(argument)));
  }

  private static List<Object> candidates(String text) {
    List<Object> candidates = new ArrayList<>(List.of(text));
    if (text.matches("-?\\d{1,18}")) {
      candidates.add(Long.valueOf(text));
    }
    if (text.equals("true") || text.equals("false")) {
      candidates.add(Boolean.valueOf(text));
    }
    return candidates;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new BadInputException(otherwise);
    }
  }
}
