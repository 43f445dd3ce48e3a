// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.param;

import dev.flxpoint.api.json.Iso8601;
import dev.flxpoint.api.model.WidgetState;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The optional parameters of {@code getWidgets}. Immutable.
 *
 * <p>What is not set is not sent. An empty list, a blank text and a null are refused, alone or in a
 * list, since the API would take them for no filter at all.
 */
@NullMarked
public final class GetWidgetsParams extends QueryParams {
  private static final GetWidgetsParams NONE = new Builder().build();

  private GetWidgetsParams(Collector collector) {
    super(collector);
  }

  /** Returns parameters that send nothing. */
  public static GetWidgetsParams none() {
    return NONE;
  }

  /** Returns the parameters that the given function sets. */
  public static GetWidgetsParams of(Consumer<Builder> parameters) {
    Builder builder = new Builder();
    parameters.accept(builder);
    return builder.build();
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parameters. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable Long sinceId;
    private @Nullable Integer page;
    private @Nullable Instant updatedAfter;
    private @Nullable List<Long> ids;
    private @Nullable List<String> tagNames;
    private @Nullable WidgetState state;
    private @Nullable Boolean includeDeleted;

    private Builder() {}

    /** Sets {@code sinceId}. */
    public Builder sinceId(long sinceId) {
      this.sinceId = sinceId;
      return this;
    }

    /** Sets {@code page}. The number of the page. */
    public Builder page(int page) {
      this.page = page;
      return this;
    }

    /** Sets {@code updatedAfter}. */
    public Builder updatedAfter(Instant updatedAfter) {
      this.updatedAfter = QueryParams.one("updatedAfter", updatedAfter);
      return this;
    }

    /** Sets {@code ids}. At most 3 values. */
    public Builder ids(List<Long> ids) {
      this.ids = QueryParams.several("ids", 3, ids);
      return this;
    }

    /** Like the other {@code ids}. */
    public Builder ids(Long... ids) {
      return this.ids(QueryParams.listed("ids", ids));
    }

    /**
     * Sets {@code tag_names}.
     *
     * @deprecated the API advises against it
     */
    @Deprecated
    public Builder tagNames(List<String> tagNames) {
      this.tagNames = QueryParams.several("tag_names", Integer.MAX_VALUE, tagNames);
      return this;
    }

    /** Like the other {@code tagNames}. */
    @Deprecated
    public Builder tagNames(String... tagNames) {
      return this.tagNames(QueryParams.listed("tag_names", tagNames));
    }

    /** Sets {@code state}. */
    public Builder state(WidgetState state) {
      this.state = QueryParams.one("state", state);
      return this;
    }

    /** Sets {@code includeDeletd}. */
    public Builder includeDeleted(boolean includeDeleted) {
      this.includeDeleted = includeDeleted;
      return this;
    }

    /** Returns the parameters. */
    public GetWidgetsParams build() {
      Collector collector = new Collector();
      if (this.sinceId != null) {
        collector.one("sinceId", this.sinceId);
      }
      if (this.page != null) {
        collector.one("page", this.page);
      }
      if (this.updatedAfter != null) {
        collector.one("updatedAfter", Iso8601.format(this.updatedAfter));
      }
      if (this.ids != null) {
        collector.repeated("ids", this.ids);
      }
      if (this.tagNames != null) {
        collector.commaJoined("tag_names", this.tagNames);
      }
      if (this.state != null) {
        collector.one("state", this.state);
      }
      if (this.includeDeleted != null) {
        collector.one("includeDeletd", this.includeDeleted);
      }
      return new GetWidgetsParams(collector);
    }
  }
}

