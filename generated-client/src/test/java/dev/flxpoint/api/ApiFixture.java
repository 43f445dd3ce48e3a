package dev.flxpoint.api;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Types in small that have what generated ones have. */
public final class ApiFixture {
  private ApiFixture() {}

  /** A model in small. */
  public abstract static class Thing {
    /** Never null. */
    public abstract String name();

    /** Old. */
    @Deprecated
    public abstract @Nullable List<String> tags();

    /** May be cleared. */
    public abstract @Nullable Long size();

    /** Tells of the clearing. */
    public abstract boolean isSizeCleared();

    /** Reads other than it is set. */
    public abstract Integer half();

    /** Starts. */
    public static @Nullable Builder builder() {
      return null;
    }

    /** Sets. */
    public abstract static class Builder {
      /** Sets. */
      public abstract Builder name(String name);

      /** Sets. */
      public abstract Builder tags(@Nullable List<String> tags);

      /** Sets. */
      public abstract Builder tags(String... tags);

      /** Sets. */
      public abstract Builder size(@Nullable Long size);

      /** Clears. */
      public abstract Builder clearSize();

      /** Sets. */
      public abstract Builder half(@Nullable Integer half);

      /** Clears, and nothing tells of it. */
      public abstract Builder clearHalf();
    }
  }

  /** Parameters in small. */
  public static final class ThingParams {
    private ThingParams() {}

    /** Sets. */
    public abstract static class Builder {}
  }

  /** An interface in small. */
  public interface Calls {
    /** Has both overloads. */
    String both(long id, ThingParams params);

    /** With a function. */
    default String both(long id, Consumer<ThingParams.Builder> params) {
      return "";
    }

    /** Without. */
    default String both(long id) {
      return "";
    }

    /** Lacks one overload. */
    String one(ThingParams params);

    /** Without. */
    default String one() {
      return "";
    }
  }
}
