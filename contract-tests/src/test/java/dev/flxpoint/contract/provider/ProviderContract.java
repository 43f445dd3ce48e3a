package dev.flxpoint.contract.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.HttpsTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import java.net.MalformedURLException;
import java.net.URI;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Shows that a stub of the Flxpoint API keeps the contracts of this client.
 *
 * <p>A subclass says where the stub is. Each interaction of the pacts in this jar is then a test of
 * its own: its request is sent, and the answer must be of the shape that the client relies on. A
 * method with Pact's {@code @State} brings the stub into a state that interactions name, and
 * returns the ids that they ask for; a state without one is left as it is, and the pact's own ids
 * are asked for. Pact's {@code @Consumer} on the subclass chooses the pact of one type of token,
 * and the property {@code pact.filter.description} among its interactions.
 */
@Provider("flxpoint")
@PactSource(PackedPacts.class)
@IgnoreMissingStateChange
public abstract class ProviderContract {
  private static final String TOKEN_HEADER = "X-API-TOKEN";

  /** Returns where the stub is, such as {@code http://localhost:8080}; asked before each test. */
  protected abstract URI baseUrl();

  /**
   * Returns the token to send instead of the pact's stand-in, which itself is sent by default.
   *
   * @param standIn such as {@code source-token-of-the-pact}
   */
  protected String token(String standIn) {
    return standIn;
  }

  @BeforeEach
  final void pointAtStub(PactVerificationContext context) throws MalformedURLException {
    URI url = baseUrl();
    context.setTarget(
        "https".equals(url.getScheme())
            ? HttpsTestTarget.fromUrl(url.toURL())
            : HttpTestTarget.fromUrl(url.toURL()));
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  final void interaction(PactVerificationContext context, HttpRequest request) {
    Header standIn = request.getFirstHeader(TOKEN_HEADER);
    if (standIn != null) {
      request.setHeader(TOKEN_HEADER, token(standIn.getValue()));
    }
    context.verifyInteraction();
  }
}
