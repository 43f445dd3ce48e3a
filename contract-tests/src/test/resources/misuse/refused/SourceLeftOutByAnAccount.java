import dev.flxpoint.client.AccountClient;

final class SourceLeftOutByAnAccount {
  static Object call(AccountClient account) {
    return account.inventory().getInventoryVariants().execute(); // compiler.err.cant.apply.symbols: getInventoryVariants(no long)
  }
}
