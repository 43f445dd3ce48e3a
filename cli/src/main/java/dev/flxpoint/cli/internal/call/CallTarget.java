package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.cli.internal.target.ApiOptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the type of token to call an operation with. */
final class CallTarget {
  private CallTarget() {}

  /**
   * Returns the type that was named, else the one that the operation leaves, else the one whose
   * variable is set.
   *
   * @throws BadInputException if that type may not call it, or none can be told
   */
  static TokenType type(Operation operation, @Nullable TokenType named, ApiOptions api) {
    Set<TokenType> allowed = operation.tokenTypes();
    TokenType sandbox = api.namedSandboxType();
    TokenType wanted = named == null ? sandbox : named;
    if (wanted != null && (!allowed.contains(wanted) || (sandbox != null && sandbox != wanted))) {
      throw new BadInputException(
          "%s may be called with a token of type %s, not with one of type %s"
              .formatted(operation.id(), words(allowed), word(sandbox == null ? wanted : sandbox)));
    }
    if (wanted != null) {
      return wanted;
    }
    List<TokenType> set = api.typesInEnvironment();
    List<TokenType> possible = set.stream().filter(allowed::contains).toList();
    if (possible.size() == 1) {
      return possible.get(0);
    }
    if (allowed.size() == 1 || (api.usesSandbox() && !allowed.isEmpty())) {
      return allowed.iterator().next();
    }
    throw new BadInputException(
        "%s may be called with a token of type %s: say by --type which one yours is"
            .formatted(operation.id(), words(allowed)));
  }

  static String words(Set<TokenType> types) {
    return types.stream().map(CallTarget::word).collect(Collectors.joining(" or "));
  }

  private static String word(TokenType type) {
    return type.label().toLowerCase(Locale.ROOT);
  }
}
