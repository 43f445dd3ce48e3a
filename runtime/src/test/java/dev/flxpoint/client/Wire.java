package dev.flxpoint.client;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentParcel;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.Shipment;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.time.Backoff;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A server on the loopback and a client of it whose time is fake and whose jitter is none. */
final class Wire implements AutoCloseable {
  static final String TOKEN = "not-a-real-token";

  final MockWebServer server = new MockWebServer();
  final FakeTime time = new FakeTime();
  final TokenStates tokens =
      new TokenStates(time, new LocalPermits(time), HttpUrl.get("https://api.example.com/"));
  final Flxpoint flxpoint;
  final SourceClient source;

  Wire() throws IOException {
    this(builder -> builder);
  }

  Wire(UnaryOperator<FlxpointBuilder> settings) throws IOException {
    server.start();
    flxpoint =
        settings
            .apply(
                Flxpoint.builder()
                    .baseUrl(server.url("/").toString())
                    .time(time)
                    .threads(time)
                    .tokens(tokens)
                    .backoff(new Backoff(() -> 0)))
            .build();
    source = flxpoint.source(SourceToken.of(TOKEN));
  }

  /** Of the clock and the threads that a client has anywhere else. */
  static Wire inRealTime(UnaryOperator<FlxpointBuilder> settings) throws IOException {
    return new Wire(b -> settings.apply(b.time(SystemTime.INSTANCE).threads(Threads.INSTANCE)));
  }

  void answer(int status, String body, String... headers) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(status)
            .body(body)
            .addHeader("Content-Type: application/json");
    for (String header : headers) {
      response.addHeader(header);
    }
    server.enqueue(response.build());
  }

  /** Answers each request with an empty list. */
  void answerEmptyLists() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().body("[]").build();
          }
        });
  }

  /** A call that may be repeated. */
  ApiCall<List<InventoryVariant>> getVariants() {
    return source.inventory().getInventoryVariants();
  }

  /** A call that must not be repeated. */
  ApiCall<Shipment> createShipment() {
    return source
        .shipments()
        .createShipment(
            CreateShipment.builder()
                .shipment(CreateShipmentParcel.builder().trackingNumber("1Z999").build())
                .build());
  }

  RecordedRequest takeRequest() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("No request arrived");
    }
    return request;
  }

  @Override
  public void close() {
    flxpoint.close();
    server.close();
  }
}
