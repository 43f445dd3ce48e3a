import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;

final class ClientOfAnotherType {
  static void call(SourceClient source) {
    sell(source); // compiler.err.prob.found.req: SourceClient ChannelClient
  }

  private static void sell(ChannelClient channel) {
    channel.listings().getListingVariants().execute();
  }
}
