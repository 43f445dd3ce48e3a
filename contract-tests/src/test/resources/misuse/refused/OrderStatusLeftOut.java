import dev.flxpoint.client.AccountClient;

final class OrderStatusLeftOut {
  static void call(AccountClient account) {
    account.orders().updateOrderStatus(1L).execute(); // compiler.err.cant.apply.symbols: updateOrderStatus(long)
  }
}
