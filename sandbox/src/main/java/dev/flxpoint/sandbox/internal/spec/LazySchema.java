package dev.flxpoint.sandbox.internal.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.networknt.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the document that is compiled once, when it is first asked for: a sandbox listens
 * before it has compiled all of them. Safe for many threads.
 */
public final class LazySchema {
  private final Schemas schemas;
  private final JsonPointer at;

  @GuardedBy("this")
  private @Nullable Schema compiled;

  LazySchema(Schemas schemas, JsonPointer at) {
    this.schemas = schemas;
    this.at = at;
  }

  public synchronized Schema get() {
    Schema schema = compiled;
    if (schema == null) {
      schema = schemas.at(at);
      compiled = schema;
    }
    return schema;
  }
}
