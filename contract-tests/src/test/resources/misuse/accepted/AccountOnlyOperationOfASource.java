import dev.flxpoint.api.model.CreateFulfillmentRequest;
import dev.flxpoint.client.AccountClient;

final class AccountOnlyOperationOfASource {
  static void call(AccountClient account, CreateFulfillmentRequest request) {
    account
        .fulfillmentRequests()
        .createFulfillmentRequest(request)
        .execute();
  }
}
