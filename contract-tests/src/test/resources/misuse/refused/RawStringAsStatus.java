import dev.flxpoint.client.AccountClient;

final class RawStringAsStatus {
  static void call(AccountClient account) {
    account.orders().updateOrderStatus(1L, "Closed").execute(); // compiler.err.prob.found.req: String OrderStatusChange
  }
}
