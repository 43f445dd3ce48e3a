package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.check;
import static dev.flxpoint.spring.FlxpointConfigurationException.checked;
import static dev.flxpoint.spring.FlxpointConfigurationException.required;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.WorkspaceBuilder;
import dev.flxpoint.spring.FlxpointProperties.Owner;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the clients of the tokens that the settings name: each token of one owner, and fit to be
 * sent.
 *
 * @param placeOfToken empty at first
 */
record NamedClients(
    Flxpoint flxpoint, FlxpointProperties properties, Map<String, String> placeOfToken) {
  AccountClient account() {
    Owner owner = new Owner(properties.accountToken(), null);
    return flxpoint.account(token("flxpoint.account-token", owner, AccountToken::of));
  }

  SourceClient source(String name) {
    Owner owner = properties.sources().get(name);
    return flxpoint.source(token("flxpoint.sources." + name + ".token", owner, SourceToken::of));
  }

  ChannelClient channel(String name) {
    Owner owner = properties.channels().get(name);
    return flxpoint.channel(token("flxpoint.channels." + name + ".token", owner, ChannelToken::of));
  }

  /** Adds all tokens, if each source and channel has an id of its own. */
  void addTo(WorkspaceBuilder workspace) {
    if (properties.accountToken() != null) {
      workspace.account(account().token());
    }
    for (var each : properties.sources().entrySet()) {
      workspace.source(
          id("sources." + each.getKey(), each.getValue()), source(each.getKey()).token());
    }
    for (var each : properties.channels().entrySet()) {
      workspace.channel(
          id("channels." + each.getKey(), each.getValue()), channel(each.getKey()).token());
    }
  }

  private static long id(String place, Owner owner) {
    String id = String.valueOf(owner.id());
    check(
        id.matches("[1-9][0-9]{0,17}"),
        "The workspace needs flxpoint." + place + ".id, a number above zero.",
        "Set the id that the API has for it, or use the client of that name instead.");
    return Long.parseLong(id);
  }

  private <T> T token(String property, @Nullable Owner owner, Function<String, T> type) {
    String token = owner == null ? null : owner.token();
    String set = required(token, "There is no " + property + ".", "Set it.");
    check(
        !set.startsWith("${"),
        property + " is a placeholder, and nothing has the name in it.",
        "Set the environment variable, or import the secret, that the placeholder names.");
    String other = placeOfToken.putIfAbsent(set, property);
    check(
        other == null || other.equals(property),
        other + " and " + property + " are the same token.",
        "A token belongs to one account, source or channel: remove one of the two.");
    return checked(property, () -> type.apply(set));
  }
}
