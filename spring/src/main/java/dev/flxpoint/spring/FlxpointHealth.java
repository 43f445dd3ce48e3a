package dev.flxpoint.spring;

import dev.flxpoint.client.TokenStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/**
 * How the client fares, by what it knows already: no call is made, so that health checks cost no
 * permit.
 */
final class FlxpointHealth {
  private final NamedClients clients;
  private final ObjectProvider<FlxpointPollers> pollers;

  FlxpointHealth(NamedClients clients, ObjectProvider<FlxpointPollers> pollers) {
    this.clients = clients;
    this.pollers = pollers;
  }

  /**
   * A look at all tokens and pollers.
   *
   * @param up whether the API refuses no token, and no poller has ended by itself
   * @param details for people
   */
  record Report(boolean up, Map<String, Object> details) {}

  Report report() {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean up = true;
    for (var entry : clients.statuses().entrySet()) {
      TokenStatus status = entry.getValue().get();
      up &= status.closedSince() == null;
      details.put(entry.getKey(), details(status));
    }
    FlxpointPollers all = pollers.getIfAvailable();
    if (all != null) {
      up &= all.dead().isEmpty();
      details.put("pollers", Map.of("running", all.running(), "ended", all.dead()));
    }
    return new Report(up, details);
  }

  private static Map<String, Object> details(TokenStatus status) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (status.closedSince() != null) {
      details.put("refusedSince", status.closedSince().toString());
    }
    details.put("refusedOperations", status.closedOperations().size());
    details.put("queued", status.queued());
    details.put("estimatedWait", status.estimatedWait().toString());
    return details;
  }
}
