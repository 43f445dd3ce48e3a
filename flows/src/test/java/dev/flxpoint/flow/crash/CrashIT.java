package dev.flxpoint.flow.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Real processes killed at seeded random moments, started again until their job is done, and the
 * sandbox's books beside what they wrote. {@code -Dcrashes=34} kills each job as often.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(600)
final class CrashIT {
  private static final String POSTGRES = "FLXPOINT_TEST_POSTGRES";
  private static final int ROWS = Boolean.getBoolean("slow") ? 1_500 : 300;
  private static final int REQUESTS = Boolean.getBoolean("slow") ? 40 : 10;

  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final String token = sandbox.token(TokenType.SOURCE);

  @TempDir private Path folder;
  private Kills victims;

  @BeforeEach
  void stock() throws Exception {
    victims = new Kills(folder, sandbox.url().toString(), token);
    try (Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      InventoryPush.to(Unlimited.source(flxpoint, token)).push(List.of(Stock.mug()));
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void push_killedAndResumed_appliesEveryRow_andSendsNoneThatIsKnown() throws Exception {
    int killed = 0;
    for (int round = 0; killed < Kills.OF_EACH; round++) {
      String title = "Title " + round;
      int kills = 0;
      int before = upserts();
      while (victims.isKilled(killed + kills, "push", title, String.valueOf(ROWS))) {
        kills++;
      }
      killed += kills;
      assertThat(parents()).hasSize(ROWS).extracting(Books.Parent::title).containsOnly(title);
      // A kill may lose the answers of what was on its way: four calls of 20 rows.
      assertThat(upserts() - before).isBetween(ROWS, ROWS + kills * 80);
    }
  }

  @Tag("slow")
  @Test
  void poll_killedAndResumed_handlesEachRequest_andAcknowledgesNoneBefore() throws Exception {
    Path warehouse = folder.resolve("warehouse");
    int kills = 0;
    while (kills < Kills.OF_EACH) {
      sandbox.raiseFulfillmentRequests(token, REQUESTS);
      while (victims.isKilled(kills, "poll", warehouse.toString())) {
        kills++;
        assertThat(lines(warehouse)).containsAll(acknowledged());
      }
    }
    assertThat(acknowledged()).hasSameSizeAs(requests());
    // Each kill may strike between the handler's line and the note that it was written.
    assertThat(lines(warehouse).size()).isBetween(requests().size(), requests().size() + kills);
    assertThat(new HashSet<>(lines(warehouse))).isEqualTo(new HashSet<>(acknowledged()));
  }

  @Tag("slow")
  @Test
  void ship_killedAndResumed_shipsEachRequestExactlyOnce() throws Exception {
    int kills = 0;
    while (kills < Kills.OF_EACH) {
      sandbox.raiseFulfillmentRequests(token, REQUESTS);
      victims.isKilled(Integer.MAX_VALUE, "poll", folder.resolve("warehouse"));
      while (victims.isKilled(kills, "ship")) {
        kills++;
      }
    }
    List<Books.Shipment> shipments = sandbox.books(token).shipments();
    assertThat(shipments).hasSameSizeAs(requests());
    assertThat(shipments).extracting(Books.Shipment::trackingNumber).doesNotHaveDuplicates();
    assertThat(requests()).extracting(Books.Request::shippedStatus).containsOnly("Shipped");
  }

  @Tag("slow")
  @Test
  void pollInTransaction_killedAndResumed_takesEachRequestExactlyOnce() throws Exception {
    pollInTransaction("jdbc:h2:" + folder.resolve("warehouse") + ";WRITE_DELAY=0");
  }

  @Tag("slow")
  @Test
  @EnabledIfEnvironmentVariable(
      named = POSTGRES,
      matches = ".+",
      disabledReason = "No PostgreSQL. To run a command with one: .ci/postgres.sh <command>")
  void pollInTransaction_onPostgres_takesEachRequestExactlyOnce() throws Exception {
    String server = System.getenv(POSTGRES);
    sql(server, "create schema crashes");
    try {
      pollInTransaction(server + (server.contains("?") ? "&" : "?") + "currentSchema=crashes");
    } finally {
      sql(server, "drop schema crashes cascade");
    }
  }

  private void pollInTransaction(String url) throws Exception {
    sql(url, "create table warehouse (request bigint not null)");
    int kills = 0;
    while (kills < Kills.OF_EACH) {
      sandbox.raiseFulfillmentRequests(token, REQUESTS);
      while (victims.isKilled(kills, "transaction", url)) {
        kills++;
        assertThat(rows(url)).doesNotHaveDuplicates().containsAll(acknowledged());
      }
    }
    assertThat(rows(url)).containsExactlyInAnyOrderElementsOf(acknowledged());
    assertThat(acknowledged()).hasSameSizeAs(requests());
  }

  private List<Books.Parent> parents() {
    return sandbox.books(token).parents().values().stream()
        .filter(parent -> parent.sku().startsWith("P"))
        .toList();
  }

  private int upserts() {
    return parents().stream().mapToInt(Books.Parent::upserts).sum();
  }

  private List<Books.Request> requests() {
    return sandbox.books(token).fulfillmentRequests();
  }

  private List<Long> acknowledged() {
    return requests().stream()
        .filter(request -> request.status().equals("Acknowledged"))
        .map(Books.Request::id)
        .toList();
  }

  private static List<Long> lines(Path file) throws Exception {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(Long::valueOf).toList()
        : List.of();
  }

  private static Connection connection(String url) throws Exception {
    return url.startsWith("jdbc:h2:")
        ? DriverManager.getConnection(url, "sa", "")
        : DriverManager.getConnection(url);
  }

  private static void sql(String url, String statement) throws Exception {
    try (Connection connection = connection(url)) {
      connection.createStatement().execute(statement);
    }
  }

  private static List<Long> rows(String url) throws Exception {
    List<Long> rows = new ArrayList<>();
    try (Connection connection = connection(url);
        ResultSet found =
            connection.createStatement().executeQuery("select request from warehouse")) {
      while (found.next()) {
        rows.add(found.getLong(1));
      }
    }
    return rows;
  }
}
