package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flxpoint.api.account.OrderApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/errors.md promises is what calls throw. */
final class ErrorsDocIT {
  /** A row of a table: a status or a cause, the exception's class, and a part of its message. */
  record Row(String cause, String exception, String message) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void row_isTrue(Row row) throws Exception {
    Throwable failure = provoke(row.cause());
    assertThat(failure.getClass().getSimpleName()).isEqualTo(row.exception());
    assertThat(failure).hasMessageContaining(row.message());
  }

  @Test
  void everyException_hasARow() throws Exception {
    assertThat(rows().map(Row::exception))
        .containsAll(
            Stream.of(FlxpointException.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void theFourErrorsOfTheOfficialPage_comeFirst() throws Exception {
    assertThat(rows().map(Row::cause)).startsWith("401", "403", "429", "500");
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/errors.md"))) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      if (cells.length == 6 && cells[2].startsWith("`")) {
        for (String cause : cells[1].split(",\\s*", -1)) {
          rows.add(new Row(cause, cells[2].replace("`", ""), cells[3]));
        }
      }
    }
    return rows.stream();
  }

  private static Throwable provoke(String cause) throws Exception {
    boolean status = cause.matches("\\d{3}");
    try (Wire wire = new Wire(b -> cause.equals("queue full") ? b.maxQueued(0) : b)) {
      int code =
          switch (cause) {
            case "after a 401" -> 401;
            case "after five 403s" -> 403;
            default -> status ? Integer.parseInt(cause) : 200;
          };
      for (int i = 0; i < 5; i++) {
        wire.answer(code, cause.equals("no JSON") ? "nothing of the kind" : "[]");
      }
      switch (cause) {
        case "nobody listens" -> wire.server.close();
        case "the connection breaks" -> {
          return connectionBreaks();
        }
        case "a certificate that is not trusted" -> {
          return untrustedCertificate();
        }
        case "an interrupt" -> Thread.currentThread().interrupt();
        case "too long an answer" -> {
          return tooLong();
        }
        case "no permit" -> {
          return noPermit();
        }
        case "closed" -> wire.flxpoint.close();
        case "past the deadline" -> {
          return catchThrowable(
              () -> {
                getVariants(wire);
                getVariants(wire);
                wire.source
                    .inventory()
                    .getInventoryVariants()
                    .withDeadline(Duration.ofMillis(1))
                    .execute();
              });
        }
        case "a token that a workspace lacks" -> {
          Workspace empty = wire.flxpoint.workspace(w -> {});
          return catchThrowable(
              () -> empty.source(17).inventory().getInventoryVariants().execute());
        }
        case "out of scope" -> {
          return catchThrowable(() -> wire.source.create(OrderApi.class).getOrder(1).execute());
        }
        case "after a 401" -> {
          Throwable unused = catchThrowable(() -> getVariants(wire));
        }
        case "after five 403s" -> {
          for (int i = 0; i < 5; i++) {
            Throwable unused = catchThrowable(() -> getVariants(wire));
          }
        }
        case "queue full" -> {
          Throwable unused = catchThrowable(() -> getVariants(wire));
          unused = catchThrowable(() -> getVariants(wire));
        }
        default -> assertThat(status || cause.equals("no JSON")).as(cause).isTrue();
      }
      Throwable failure = catchThrowable(() -> getVariants(wire));
      assertThat(Thread.interrupted()).isEqualTo(cause.equals("an interrupt"));
      return failure;
    }
  }

  private static Throwable tooLong() throws Exception {
    try (Wire wire = new Wire(b -> b.maxResponseBytes(1))) {
      wire.answer(200, "[]");
      return catchThrowable(() -> getVariants(wire));
    }
  }

  private static Throwable noPermit() throws Exception {
    try (Wire wire = new Wire(b -> b.permits(new BrokenPermits()))) {
      return catchThrowable(() -> getVariants(wire));
    }
  }

  private static Throwable untrustedCertificate() throws Exception {
    HeldCertificate unknown = new HeldCertificate.Builder().commonName("localhost").build();
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(unknown).build();
    try (MockWebServer tls = new MockWebServer()) {
      tls.useHttps(server.sslSocketFactory());
      tls.start();
      try (Wire wire = new Wire(b -> b.baseUrl(tls.url("/").toString()))) {
        return catchThrowable(() -> getVariants(wire));
      }
    }
  }

  private static Throwable connectionBreaks() throws Exception {
    try (Wire wire = new Wire()) {
      for (int i = 0; i < 5; i++) {
        wire.server.enqueue(
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      }
      return catchThrowable(() -> getVariants(wire));
    }
  }

  private static void getVariants(Wire wire) {
    wire.source.inventory().getInventoryVariants().execute();
  }
}
