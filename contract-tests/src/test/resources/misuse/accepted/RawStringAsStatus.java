import dev.flxpoint.api.model.OrderStatusChange;
import dev.flxpoint.client.AccountClient;

final class RawStringAsStatus {
  static void call(AccountClient account) {
    account.orders().updateOrderStatus(1L, OrderStatusChange.of("Closed")).execute();
  }
}
