// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.channel;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.Widget;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Things, and &lt;parts&gt; of things &amp; such.
 *
 * <p>Holds what a token of type {@code Channel} may call, and nothing else.
 */
@CheckReturnValue
@NullMarked
public interface WidgetApi {
  /**
   * Reads a widget.
   *
   * <p>Token types: Account, Channel. Retry class: safe. Evidence: page.
   */
  @ForOperation(Operation.GET_WIDGET)
  @GET("widgets/{widget_id}/")
  ApiCall<Widget> getWidget(
      @Path("widget_id") String widgetId,
      @Query("as-of") Instant instant,
      @Query("withParts") @Nullable Boolean withParts);

  /** Like the other {@code getWidget}, without optional parameters. */
  default ApiCall<Widget> getWidget(String widgetId, Instant instant) {
    return getWidget(widgetId, instant, null);
  }
}
