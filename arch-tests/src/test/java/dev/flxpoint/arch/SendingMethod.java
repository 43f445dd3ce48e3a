package dev.flxpoint.arch;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a method of a typed interface says of itself, and where it stands. */
final class SendingMethod {
  private static final Set<String> HTTP_METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final JavaMethod method;

  SendingMethod(JavaMethod method) {
    this.method = method;
  }

  /** Returns method and path of each of Retrofit's annotations, such as {@code GET orders}. */
  List<String> requests() {
    return method.getAnnotations().stream()
        .filter(each -> each.getRawType().getPackageName().equals("retrofit2.http"))
        .flatMap(each -> request(each).stream())
        .toList();
  }

  /** Returns the operation that it names, if it does. */
  Optional<Operation> operation() {
    return method
        .tryGetAnnotationOfType(ForOperation.class.getName())
        .map(named -> (JavaEnumConstant) named.get("value").orElseThrow())
        .map(constant -> Operation.valueOf(constant.name()));
  }

  /** Returns the type of token that its package is for. */
  TokenType type() {
    String name = method.getOwner().getPackageName();
    return TokenType.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }

  private static Optional<String> request(JavaAnnotation<?> annotation) {
    String name = annotation.getRawType().getSimpleName();
    if (name.equals("HTTP")) {
      return Optional.of(text(annotation, "method") + " " + text(annotation, "path"));
    }
    return HTTP_METHODS.contains(name)
        ? Optional.of(name + " " + text(annotation, "value"))
        : Optional.empty();
  }

  private static Object text(JavaAnnotation<?> annotation, String member) {
    return annotation.get(member).orElse("");
  }
}
