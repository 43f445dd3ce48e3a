// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.account;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import dev.flxpoint.api.model.MoreWords;
import dev.flxpoint.api.model.Part;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.PUT;
import retrofit2.http.Query;

/**
 * Account Setting.
 *
 * <p>Holds what a token of type {@code Account} may call, and nothing else.
 */
@CheckReturnValue
@NullMarked
public interface AccountSettingApi {
  /**
   * Lists settings.
   *
   * <p>Token types: Account. Retry class: safe. Evidence: inferred.
   *
   * <p>Executed, it returns one page, asked for by {@code page}, from 1; {@link PagedCall#rows}
   * goes on to the last.
   */
  @ForOperation(Operation.GET_SETTINGS)
  @GET("settings")
  PagedCall<MoreWords> getSettings(
      @Query("category") @Nullable String category,
      @Query("since") @Nullable LocalDate since,
      @Query("hidden") @Nullable Boolean hidden);

  /** Like the other {@code getSettings}, without optional parameters. */
  default PagedCall<MoreWords> getSettings() {
    return getSettings(null, null, null);
  }

  /**
   * Writes settings.
   *
   * <p>Token types: Account. Retry class: never. Evidence: inferred.
   *
   * @deprecated use {@code patchSettings}
   */
  @Deprecated
  @ForOperation(Operation.PUT_SETTINGS)
  @PUT("settings")
  ApiCall<@Nullable Object> putSettings(@Body Object request);

  /**
   * Changes settings.
   *
   * <p>Token types: Account. Retry class: never. Evidence: inferred.
   *
   * @deprecated the API advises against it
   */
  @Deprecated
  @ForOperation(Operation.PATCH_SETTINGS)
  @PATCH("settings")
  ApiCall<@Nullable Void> patchSettings(@Body Part request);
}
