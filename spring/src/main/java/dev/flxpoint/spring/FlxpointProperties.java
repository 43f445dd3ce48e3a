package dev.flxpoint.spring;

import dev.flxpoint.client.Pacing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The settings under {@code flxpoint}.
 *
 * @param baseUrl Where the API is.
 * @param accountToken The Account token.
 * @param sources Sources by a name of your own: flxpoint.sources.NAME.token, and .id for the
 *     workspace.
 * @param channels Channels by a name of your own: flxpoint.channels.NAME.token, and .id for the
 *     workspace.
 * @param pacing When a permit comes back. Not for permits from files or Redis.
 * @param deadline How long a call may take, waits and retries included; no limit by default.
 * @param maxRetries How often a call is retried at most.
 * @param maxWait The longest wait of an attempt for a permit; no limit by default.
 * @param maxQueued How many attempts may wait for a permit of one token; no limit by default.
 * @param permits Where permits come from. By default from Redis if flxpoint-redis and a connection
 *     are there, else from this process.
 * @param permitsFolder The folder of the permits that the processes of this host share.
 * @param store Where flows remember. By default in store-folder if that is set, else in the
 *     DataSource if there is one, else in Redis if flxpoint-redis and a connection are there, else
 *     in memory.
 * @param storeFolder The folder of the store, on a local disk.
 * @param storeTable The table of the store.
 * @param pollers How pollers run.
 */
@ConfigurationProperties("flxpoint")
record FlxpointProperties(
    @DefaultValue("https://api.flxpoint.com") String baseUrl,
    @Nullable String accountToken,
    @DefaultValue Map<String, Owner> sources,
    @DefaultValue Map<String, Owner> channels,
    @Nullable Pacing pacing,
    @Nullable Duration deadline,
    @DefaultValue("4") int maxRetries,
    @Nullable Duration maxWait,
    @Nullable Integer maxQueued,
    @Nullable Place permits,
    @Nullable Path permitsFolder,
    @Nullable Memory store,
    @Nullable Path storeFolder,
    @DefaultValue("flxpoint_flow_state") String storeTable,
    @DefaultValue Pollers pollers) {

  /** Where permits come from. */
  enum Place {
    LOCAL,
    FILE,
    REDIS
  }

  /** Where flows remember. */
  enum Memory {
    MEMORY,
    FILE,
    JDBC,
    REDIS
  }

  /**
   * A source or channel.
   *
   * @param token Its token.
   * @param id Its id, as the API has it.
   */
  record Owner(@Nullable String token, @Nullable String id) {
    @Override
    public String toString() {
      return "hidden";
    }
  }

  /**
   * How pollers run.
   *
   * @param autoStartup Whether they start with the application.
   * @param every How long handler methods' pollers wait between polls, from 60 to 300 s.
   */
  record Pollers(@DefaultValue("true") boolean autoStartup, @DefaultValue("60s") Duration every) {}

  /** Returns all that is to be a token, usable or not. */
  Stream<String> tokens() {
    return Stream.of(sources.values(), channels.values(), Set.of(new Owner(accountToken, null)))
        .flatMap(owners -> owners.stream().map(Owner::token))
        .filter(StringUtils::hasLength);
  }

  @Override
  public String toString() {
    return "hidden";
  }
}
