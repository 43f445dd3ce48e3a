package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

final class ConnectionFaultTest {
  private final HeldPermit permit = new HeldPermit(new FreePermit());
  private final Attempt attempt = new Attempt(SourceToken.of("not-a-real-token"), permit);

  /** With TLS 1.3 a server that wants a certificate refuses after the request was written. */
  @Test
  void handshakeThatTheServerEndsLate_leftNothingToProcess() {
    ConnectionFault fault =
        ConnectionFault.of(new SSLHandshakeException("Received fatal alert: bad_certificate"));
    assertThat(fault.after(attempt)).isEqualTo(ConnectionFault.NO_TLS);
    assertThat(permit.send()).isTrue();
    ConnectionFault late = fault.after(attempt);
    assertThat(late).isEqualTo(ConnectionFault.NOT_LET_IN);
    assertThat(late.wasSentInVain()).isTrue();
    assertThat(late.mayPass()).isFalse();
  }

  private static final class FreePermit implements Permit {
    @Override
    public void sent() {}

    @Override
    public void answered() {}

    @Override
    public boolean throttled() {
      return false;
    }

    @Override
    public void unsent() {}

    @Override
    public void lost() {}
  }
}
