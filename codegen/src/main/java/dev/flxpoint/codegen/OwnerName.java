package dev.flxpoint.codegen;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls of an operation name the source or channel that they are about.
 *
 * @param place {@code path}, {@code query} or {@code body}
 * @param owner {@code source} or {@code channel}
 * @param implied whether the token of that owner must not send it
 */
record OwnerName(String place, String name, String owner, boolean implied) {
  /** Returns what the spec says of the operation; null if its calls name nobody. */
  static @Nullable OwnerName of(ApiOperation operation) {
    List<OwnerName> names = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      String context = ApiOperation.tokenContext(parameter);
      String owner = context == null ? ApiOperation.owner(parameter.getExtensions()) : context;
      add(names, operation, parameter.getIn(), parameter.getName(), owner, context != null);
    }
    for (Map.Entry<String, Schema<?>> member : operation.bodyMembers().entrySet()) {
      String owner = ApiOperation.owner(member.getValue().getExtensions());
      add(names, operation, "body", member.getKey(), owner, false);
    }
    if (names.size() > 1) {
      throw new SpecException(operation.id() + ": more than one x-owner or x-token-context");
    }
    return names.isEmpty() ? null : names.get(0);
  }

  /** A schema may serve operations that take no token of that owner. */
  private static void add(
      List<OwnerName> names,
      ApiOperation operation,
      String place,
      String name,
      @Nullable String owner,
      boolean implied) {
    if (owner != null
        && operation.schemes().stream()
            .anyMatch(scheme -> new TokenKind(scheme, "").folder().equals(owner))) {
      names.add(new OwnerName(place, name, owner, implied));
    }
  }

  /** As the catalogue writes it. */
  String code() {
    return "new OwnerName(TokenType.%s, OwnerName.Place.%s, %s, %s)"
        .formatted(
            Names.constant(owner),
            Names.constant(place),
            Names.literal(name),
            Boolean.toString(implied));
  }
}
