import dev.flxpoint.api.model.CreateFulfillmentRequest;
import dev.flxpoint.client.SourceClient;

final class AccountOnlyOperationOfASource {
  static void call(SourceClient source, CreateFulfillmentRequest request) {
    source
        .fulfillmentRequests()
        .createFulfillmentRequest(request) // compiler.err.cant.resolve.location.args: createFulfillmentRequest( source.FulfillmentRequestApi
        .execute();
  }
}
