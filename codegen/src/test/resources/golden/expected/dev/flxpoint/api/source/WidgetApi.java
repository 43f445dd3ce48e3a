// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.source;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.BatchCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.Widget;
import dev.flxpoint.api.model.WidgetRequest;
import dev.flxpoint.api.model.WidgetResult;
import dev.flxpoint.api.model.Words;
import dev.flxpoint.api.param.GetWidgetsParams;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/**
 * Things, and &lt;parts&gt; of things &amp; such.
 *
 * <p>Holds what a token of type {@code Source} may call, and nothing else.
 */
@CheckReturnValue
@NullMarked
public interface WidgetApi {
  /**
   * Lists widgets. The {@code state} filters; see &#64;param, or not.
   *
   * <p>Token types: Account, Source. Retry class: safe. Evidence: page.
   *
   * <p>Executed, it returns one page, asked for by {@code page}, from 1; {@link PagedCall#rows}
   * goes on to the last.
   */
  @ForOperation(Operation.GET_WIDGETS)
  @GET("widgets")
  PagedCall<Widget> getWidgets(@QueryMap GetWidgetsParams params);

  /** Like the other {@code getWidgets}, with parameters that the given function sets. */
  default PagedCall<Widget> getWidgets(Consumer<GetWidgetsParams.Builder> params) {
    return getWidgets(GetWidgetsParams.of(params));
  }

  /** Like the other {@code getWidgets}, without optional parameters. */
  default PagedCall<Widget> getWidgets() {
    return getWidgets(GetWidgetsParams.none());
  }

  /**
   * Creates or changes widgets.
   *
   * <p>Token types: Account, Source. Retry class: idempotent. Evidence: code.
   *
   * <p>Takes at most 20 rows a call.
   *
   * <p>A success may hold rows that were not taken: look at each.
   */
  @ForOperation(Operation.UPSERT_WIDGETS)
  @POST("widgets")
  BatchCall<List<WidgetResult>> upsertWidgets(@Body List<WidgetRequest> rows);

  /**
   * delete-widget-parts.
   *
   * <p>Token types: Source. Retry class: idempotent. Evidence: inferred.
   */
  @ForOperation(Operation.DELETE_WIDGET_PARTS)
  @HTTP(method = "DELETE", path = "widgets/{WidgetID}/parts", hasBody = true)
  ApiCall<@Nullable Void> deleteWidgetParts(@Path("WidgetID") long widgetID, @Body Words request);
}
