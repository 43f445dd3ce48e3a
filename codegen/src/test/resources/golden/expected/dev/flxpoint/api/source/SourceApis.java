// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.source;

import dev.flxpoint.api.ApiFactory;
import org.jspecify.annotations.NullMarked;

/** Everything that a token of type {@code Source} may call, by subject. */
@NullMarked
public abstract class SourceApis {
  private final WidgetApi widgets;

  /** Creates the interfaces with the given factory. */
  protected SourceApis(ApiFactory factory) {
    this.widgets = factory.create(WidgetApi.class);
  }

  /** Things, and &lt;parts&gt; of things &amp; such. */
  public final WidgetApi widgets() {
    return widgets;
  }
}

