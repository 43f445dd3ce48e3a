// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.channel;

import dev.flxpoint.api.ApiFactory;
import org.jspecify.annotations.NullMarked;

/** Everything that a token of type {@code Channel} may call, by subject. */
@NullMarked
public abstract class ChannelApis {
  private final WidgetApi widgets;

  /** Creates the interfaces with the given factory. */
  protected ChannelApis(ApiFactory factory) {
    this.widgets = factory.create(WidgetApi.class);
  }

  /** Things, and &lt;parts&gt; of things &amp; such. */
  public final WidgetApi widgets() {
    return widgets;
  }
}

