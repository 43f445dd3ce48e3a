package dev.flxpoint.spring;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.TokenStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * How the client fares, by what it knows already: no call is made, so that health checks cost no
 * permit.
 */
record FlxpointHealth(ListableBeanFactory beans) {
  /**
   * Returns it as the Spring Boot at hand has it.
   *
   * @param made of whether it is well: the API refuses no token, and no poller has ended by itself;
   *     and of details for people
   */
  <H> H as(BiFunction<Boolean, Map<String, Object>, H> made) {
    Map<String, TokenStatus> tokens = new TreeMap<>();
    add(AccountClient.class, AccountClient::status, tokens);
    add(SourceClient.class, SourceClient::status, tokens);
    add(ChannelClient.class, ChannelClient::status, tokens);
    Map<String, String> flows = beans.getBean(FlxpointPollers.class).states();
    Map<String, Object> details = new TreeMap<>(Map.of("pollers", flows));
    tokens.forEach((name, status) -> details.put(name, details(status)));
    boolean isRefused = tokens.values().stream().anyMatch(token -> token.closedSince() != null);
    return made.apply(!isRefused && !flows.containsValue("ended"), details);
  }

  private <T> void add(
      Class<T> type, Function<T, TokenStatus> status, Map<String, TokenStatus> to) {
    // A mock in the client's place has none.
    beans
        .getBeansOfType(type)
        .forEach((name, client) -> to.computeIfAbsent(name, absent -> status.apply(client)));
  }

  private static Map<String, Object> details(TokenStatus status) {
    return Map.of(
        "refused", status.closedSince() == null ? "no" : "since " + status.closedSince(),
        "refusedOperations", status.closedOperations().size(),
        "queued", status.queued(),
        "estimatedWait", status.estimatedWait().toString());
  }
}
