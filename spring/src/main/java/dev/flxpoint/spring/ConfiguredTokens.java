package dev.flxpoint.spring;

import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.WorkspaceBuilder;
import dev.flxpoint.spring.FlxpointProperties.Owner;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tokens that the settings name: each of one owner, and fit to be sent. */
final class ConfiguredTokens {
  /** Fits into the name of a part of a store, and is the same however a source spells it. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final Map<String, String> seen = new HashMap<>();
  private final @Nullable AccountToken account;
  private final Map<String, SourceToken> sources;
  private final Map<String, ChannelToken> channels;
  private final FlxpointProperties properties;

  /**
   * Checks them all.
   *
   * @throws FlxpointConfigurationException if one is missing, cannot be sent, or is given twice
   */
  ConfiguredTokens(FlxpointProperties properties) {
    this.properties = properties;
    Secret secret = properties.accountToken();
    account = secret == null ? null : token("flxpoint.account-token", secret, AccountToken::of);
    sources = tokens("flxpoint.sources.", properties.sources(), SourceToken::of);
    channels = tokens("flxpoint.channels.", properties.channels(), ChannelToken::of);
    seen.clear();
  }

  @Nullable AccountToken account() {
    return account;
  }

  Map<String, SourceToken> sources() {
    return sources;
  }

  Map<String, ChannelToken> channels() {
    return channels;
  }

  /**
   * Adds them all.
   *
   * @throws FlxpointConfigurationException if a source or channel has no id, or one of another
   */
  void addTo(WorkspaceBuilder workspace) {
    if (account != null) {
      workspace.account(account);
    }
    ids("flxpoint.sources.", properties.sources())
        .forEach((id, name) -> workspace.source(id, Objects.requireNonNull(sources.get(name))));
    ids("flxpoint.channels.", properties.channels())
        .forEach((id, name) -> workspace.channel(id, Objects.requireNonNull(channels.get(name))));
  }

  private <T> Map<String, T> tokens(
      String prefix, Map<String, Owner> owners, Function<String, T> type) {
    Map<String, T> tokens = new LinkedHashMap<>();
    owners.forEach(
        (name, owner) -> {
          if (!NAME.matcher(name).matches()) {
            throw new FlxpointConfigurationException(
                "The name in " + prefix + name + " is not made of a-z, 0-9 and hyphens.",
                "Environment variables know no others: rename it, such as to my-supplier.");
          }
          String property = prefix + name + ".token";
          Secret secret =
              FlxpointConfigurationException.required(
                  owner.token(), prefix + name + " has no token.", "Set " + property + ".");
          tokens.put(name, token(property, secret, type));
        });
    return tokens;
  }

  private <T> T token(String property, Secret secret, Function<String, T> type) {
    if (secret.isPlaceholder()) {
      throw new FlxpointConfigurationException(
          property + " is a placeholder, and nothing has the name in it.",
          "Set the environment variable, or import the secret, that the placeholder names.");
    }
    T token =
        FlxpointConfigurationException.checked(property, () -> type.apply(secret.characters()));
    String other = seen.putIfAbsent(secret.characters(), property);
    if (other != null) {
      throw new FlxpointConfigurationException(
          other + " and " + property + " are the same token.",
          "A token belongs to one account, source or channel: remove one of the two.");
    }
    return token;
  }

  private static Map<Long, String> ids(String prefix, Map<String, Owner> owners) {
    Map<Long, String> names = new LinkedHashMap<>();
    owners.forEach(
        (name, owner) -> {
          String property = prefix + name + ".id";
          if (owner.id() == null || !owner.id().characters().matches("[1-9][0-9]{0,17}")) {
            throw new FlxpointConfigurationException(
                "The workspace needs " + property + ", a number above zero.",
                "Set the id that the API has for it, or use the client of that name instead.");
          }
          String other = names.putIfAbsent(Long.valueOf(owner.id().characters()), name);
          if (other != null) {
            throw new FlxpointConfigurationException(
                prefix + other + " and " + prefix + name + " have the same id, so two tokens.",
                "Remove one of the two, or correct its id.");
          }
        });
    return names;
  }
}
