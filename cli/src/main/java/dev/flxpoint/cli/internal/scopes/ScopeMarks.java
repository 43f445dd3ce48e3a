package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import java.nio.charset.Charset;

/** The signs that tell what a token type may call. */
record ScopeMarks(String yes, String no) {
  private static final ScopeMarks DRAWN = new ScopeMarks("\u2713", "\u2014");
  private static final ScopeMarks ASCII = new ScopeMarks("yes", "-");

  /** Returns marks that the charset can show. */
  static ScopeMarks in(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(DRAWN.yes + DRAWN.no)
        ? DRAWN
        : ASCII;
  }

  String of(Operation operation, TokenType type) {
    return operation.tokenTypes().contains(type) ? yes : no;
  }

  /** Returns the mark for all operations of the resource or for none, else how many of how many. */
  String of(Resource resource, TokenType type) {
    int all = resource.operations().size();
    int allowed = Resource.allowed(resource.operations(), type).size();
    if (allowed == 0) {
      return no;
    }
    return allowed == all ? yes : allowed + "/" + all;
  }
}
