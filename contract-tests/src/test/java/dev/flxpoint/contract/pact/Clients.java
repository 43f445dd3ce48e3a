package dev.flxpoint.contract.pact;

import au.com.dius.pact.consumer.MockServer;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;

/** The clients that talk to Pact's server, with all that the runtime does on the way. */
final class Clients {
  private Clients() {}

  static AccountClient account(MockServer server) {
    return flxpoint(server).account(AccountToken.of(Parties.ACCOUNT_TOKEN));
  }

  static SourceClient source(MockServer server) {
    return flxpoint(server).source(SourceToken.of(Parties.SOURCE_TOKEN));
  }

  static ChannelClient channel(MockServer server) {
    return flxpoint(server).channel(ChannelToken.of(Parties.CHANNEL_TOKEN));
  }

  /** Returns the client of that type of token. */
  static Object of(TokenType type, MockServer server) {
    return switch (type) {
      case ACCOUNT -> account(server);
      case SOURCE -> source(server);
      case CHANNEL -> channel(server);
    };
  }

  private static Flxpoint flxpoint(MockServer server) {
    return Flxpoint.builder().baseUrl(server.getUrl()).build();
  }
}
