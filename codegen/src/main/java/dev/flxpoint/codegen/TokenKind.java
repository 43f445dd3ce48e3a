package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One security scheme of the spec, such as {@code SourceToken}. */
record TokenKind(String scheme, String description) {
  private static final String SUFFIX = "Token";

  TokenKind {
    if (!scheme.endsWith(SUFFIX)) {
      throw new SpecException("The security scheme " + scheme + " does not end in " + SUFFIX);
    }
  }

  static List<TokenKind> all(OpenAPI api) {
    return api.getComponents().getSecuritySchemes().entrySet().stream()
        .map(
            e ->
                new TokenKind(
                    e.getKey(),
                    e.getValue().getDescription() == null ? "" : e.getValue().getDescription()))
        .toList();
  }

  /** {@code Account or Source}, for a text. */
  static String labels(ApiOperation operation) {
    return operation.schemes().stream()
        .map(scheme -> new TokenKind(scheme, "").label())
        .collect(Collectors.joining(", "));
  }

  /** {@code Source}. */
  String label() {
    return scheme.substring(0, scheme.length() - SUFFIX.length());
  }

  /** {@code SOURCE}. */
  String constant() {
    return Names.constant(label());
  }

  /** {@code source}. */
  String folder() {
    return label().toLowerCase(Locale.ROOT);
  }

  String packageName() {
    return "dev.flxpoint.api." + folder();
  }

  boolean mayCall(ApiOperation operation) {
    return operation.schemes().contains(scheme);
  }

  /** Whether this token must name what the narrower token of the given context implies. */
  boolean mustSend(@Nullable String context) {
    return context != null && folder().equals("account");
  }

  Map<String, Object> view() {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("constant", constant());
    view.put("label", label());
    view.put("tokenLabel", label());
    view.put("package", packageName());
    view.put("description", Javadoc.text(description.isEmpty() ? scheme : description));
    return view;
  }
}
