import dev.flxpoint.client.ChannelClient;

final class ClientOfAnotherType {
  static void call(ChannelClient channel) {
    sell(channel);
  }

  private static void sell(ChannelClient channel) {
    channel.listings().getListingVariants().execute();
  }
}
