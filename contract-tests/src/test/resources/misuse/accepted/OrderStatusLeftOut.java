import dev.flxpoint.api.model.OrderStatusChange;
import dev.flxpoint.client.AccountClient;

final class OrderStatusLeftOut {
  static void call(AccountClient account) {
    account.orders().updateOrderStatus(1L, OrderStatusChange.CLOSED).execute();
  }
}
