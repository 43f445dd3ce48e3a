package com.example.stub;

import au.com.dius.pact.provider.junitsupport.Consumer;
import dev.flxpoint.contract.provider.ProviderContract;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The stub answers as flxpoint-java relies on, as far as it goes; the POM says how far. */
@Consumer("source-client")
final class InventoryStubTest extends ProviderContract {
  private static InventoryStub stub;

  @BeforeAll
  static void start() throws IOException {
    stub = new InventoryStub();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @Override
  protected URI baseUrl() {
    return stub.url();
  }
}
