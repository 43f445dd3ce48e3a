package dev.flxpoint.redis;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ExecutionException;

/**
 * A process that sends as much as it may with one token, until it is killed or its {@link Window}
 * closes.
 */
final class MemberMain {
  private MemberMain() {}

  /** Arguments: URI of the Redis, prefix of its keys, port of the window, name of this process. */
  public static void main(String[] args) {
    TokenPermits token =
        RedisPermits.of(args[0])
            .keyPrefix(args[1])
            .of(PermitKey.of("https://api.example.com:443", "not-a-token"), change -> {});
    call(token, Integer.parseInt(args[2]), args[3]);
  }

  private static void call(TokenPermits token, int port, String name) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      out.writeUTF(name);
      while (true) {
        Permit permit = acquire(token);
        out.writeByte(Window.GRANTED);
        in.readByte();
        if (!permit.isValid()) {
          permit.unsent();
          out.writeByte(Window.UNSENT);
          in.readByte();
          continue;
        }
        permit.sent();
        out.writeByte(Window.SENT);
        in.readByte();
        permit.answered();
      }
    } catch (IOException | InterruptedException e) {
      System.exit(0);
    }
  }

  /** Whoever waits while the server is away for long, waits again. */
  private static Permit acquire(TokenPermits token) throws InterruptedException {
    while (true) {
      try {
        return token.acquire(WaitLimits.NONE).get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof PermitsAwayException)) {
          throw new IllegalStateException(e);
        }
        System.err.println(e.getCause().getMessage());
      }
    }
  }
}
