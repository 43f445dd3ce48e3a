import dev.flxpoint.client.AccountClient;

final class OrdersOfASource {
  static Object call(AccountClient account) {
    return account.orders().getOrders().execute();
  }
}
