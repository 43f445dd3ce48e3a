package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.sandbox.Latency;
import dev.flxpoint.sandbox.LimitRule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was set last, to be shown. Safe for several threads. */
final class Settings {
  private final Map<String, LimitRule> ownLimits = new ConcurrentHashMap<>();
  private volatile LimitRule limit;
  private volatile Latency latency = Latency.none();

  Settings(LimitRule limit) {
    this.limit = limit;
  }

  LimitRule limit() {
    return limit;
  }

  /** Returns the rule of a token. */
  LimitRule limit(String token) {
    return ownLimits.getOrDefault(token, limit);
  }

  Latency latency() {
    return latency;
  }

  void set(LimitRule rule) {
    limit = rule;
    ownLimits.clear();
  }

  void set(String token, LimitRule rule) {
    ownLimits.put(token, rule);
  }

  void set(Latency changed) {
    latency = changed;
  }
}
