package dev.flxpoint.spring;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.TokenStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clients of the tokens that the settings name, by these names. */
final class NamedClients {
  private final @Nullable AccountClient account;
  private final Map<String, SourceClient> sources = new LinkedHashMap<>();
  private final Map<String, ChannelClient> channels = new LinkedHashMap<>();

  NamedClients(Flxpoint flxpoint, ConfiguredTokens tokens) {
    account = tokens.account() == null ? null : flxpoint.account(tokens.account());
    tokens.sources().forEach((name, token) -> sources.put(name, flxpoint.source(token)));
    tokens.channels().forEach((name, token) -> channels.put(name, flxpoint.channel(token)));
  }

  @Nullable AccountClient account() {
    return account;
  }

  Map<String, SourceClient> sources() {
    return sources;
  }

  Map<String, ChannelClient> channels() {
    return channels;
  }

  /** Returns what tells how things stand, such as of {@code sources.tents}. */
  Map<String, Supplier<TokenStatus>> statuses() {
    Map<String, Supplier<TokenStatus>> statuses = new LinkedHashMap<>();
    if (account != null) {
      statuses.put("account", account::status);
    }
    sources.forEach((name, client) -> statuses.put("sources." + name, client::status));
    channels.forEach((name, client) -> statuses.put("channels." + name, client::status));
    return statuses;
  }
}
