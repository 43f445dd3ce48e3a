package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds of connections at once to a command that listens, in all states that one can be in. */
@Tag("slow")
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class ConnectionStormIT {
  private static final int CONNECTIONS = 300;

  /** A second or two, and as much again for a machine with other work. */
  private static final int SECONDS = 4;

  private enum Command {
    CONSOLE {
      @Override
      ServerProcess start() {
        return ServerProcess.console("--sandbox");
      }

      @Override
      List<String> addresses(ServerProcess server) {
        return List.of(server.url() + "api/views", server.url() + "api/sandbox/journal/live");
      }
    },

    SANDBOX {
      @Override
      ServerProcess start() {
        return ServerProcess.sandbox("--inventory", "20");
      }

      @Override
      List<String> addresses(ServerProcess server) {
        String admin = server.urls().get(1);
        return List.of(
            server.url() + "/inventory/variants",
            admin + "api/views",
            admin + "api/sandbox/journal/live");
      }
    };

    abstract ServerProcess start();

    /** Returns what to ask for; what is no stream answers. */
    abstract List<String> addresses(ServerProcess server);

    Stream<URI> answering(ServerProcess server) {
      return addresses(server).stream().filter(each -> !each.endsWith("live")).map(URI::create);
    }
  }

  /** What has been sent of a request when the next thing happens. */
  private enum Sent {
    NOTHING {
      @Override
      String of(String target, String host) {
        return "";
      }
    },
    HALF_THE_HEAD {
      @Override
      String of(String target, String host) {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nX-Half: ";
      }
    },
    HALF_THE_BODY {
      @Override
      String of(String target, String host) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 1000\r\n\r\n["
            .formatted(target, host);
      }
    },
    ALL {
      @Override
      String of(String target, String host) {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
      }
    };

    abstract String of(String target, String host);
  }

  @ParameterizedTest
  @EnumSource
  void connectionsClosedAtOnce_leaveItAnswering_andItEndsWithOthersOpen(Command command)
      throws Exception {
    try (ServerProcess server = command.start()) {
      List<Socket> first = connect(command.addresses(server));
      for (Socket socket : first) {
        socket.setSoLinger(true, 0);
        socket.close();
      }
      command.answering(server).forEach(ConnectionStormIT::assertAnswers);

      List<Socket> second = connect(command.addresses(server));
      assertThat(server.stop(SECONDS)).isEqualTo(128 + 15);
      for (Socket socket : second) {
        socket.close();
      }
      assertThat(server.output()).noneMatch(line -> line.contains("Exception"));
    }
  }

  private static List<Socket> connect(List<String> addresses) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    Sent[] sent = Sent.values();
    for (int i = 0; i < CONNECTIONS; i++) {
      URI address = URI.create(addresses.get(i % addresses.size()));
      Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort());
      sockets.add(socket);
      String text =
          sent[i / addresses.size() % sent.length].of(address.getPath(), address.getAuthority());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return sockets;
  }

  private static void assertAnswers(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-API-TOKEN", "sandbox-source-1")
            .timeout(Duration.ofSeconds(SECONDS))
            .build();
    try {
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .as(address.getPath())
          .isEqualTo(200);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(address.getPath(), e);
    }
  }
}
