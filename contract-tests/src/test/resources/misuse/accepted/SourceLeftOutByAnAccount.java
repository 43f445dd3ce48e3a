import dev.flxpoint.client.AccountClient;

final class SourceLeftOutByAnAccount {
  static Object call(AccountClient account) {
    return account.inventory().getInventoryVariants(1L).execute();
  }
}
