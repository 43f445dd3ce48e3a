package dev.flxpoint.flow.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As {@link CrashIT}, of a shop: no order twice, no change lost. */
@Timeout(600)
final class OrderCrashIT {
  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final String token = sandbox.token(TokenType.CHANNEL);

  @TempDir private Path folder;
  private Kills victims;

  @BeforeEach
  void create() {
    victims = new Kills(folder, sandbox.url().toString(), token);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void push_killedAndResumed_createsEachOrderExactlyOnce() throws Exception {
    int kills = 0;
    for (int round = 0; kills < Kills.OF_EACH; round++) {
      while (victims.isKilled(kills, "orders", "W-" + round + "-")) {
        kills++;
      }
      assertThat(sandbox.books().orders())
          .hasSize((round + 1) * OrderJobs.ORDERS)
          .extracting(Books.Order::referenceNumber)
          .doesNotHaveDuplicates();
    }
  }

  @Tag("slow")
  @Test
  void feed_killedAndResumed_tellsEachChange_andRepeatsOneAKillAtMost() throws Exception {
    Path shop = folder.resolve("shop");
    List<String> expected = new ArrayList<>();
    int kills = 0;
    for (int round = 0; kills < Kills.OF_EACH; round++) {
      expected.addAll(change(round));
      while (victims.isKilled(kills, "order-feed", shop.toString())) {
        kills++;
      }
      assertThat(new HashSet<>(lines(shop))).isEqualTo(new HashSet<>(expected));
      assertThat(lines(shop).size()).isBetween(expected.size(), expected.size() + kills);
    }
  }

  /** Creates orders and ships some of those of the round before. */
  private List<String> change(int round) throws Exception {
    List<String> changes = new ArrayList<>();
    for (Books.Order order : sandbox.books().orders()) {
      String last = "W-" + (round - 1) + "-";
      if (String.valueOf(order.referenceNumber()).startsWith(last)) {
        sandbox.orders().ship(order.id(), "T-" + order.id());
        changes.add(order.referenceNumber() + " T-" + order.id());
      }
    }
    try (Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      ChannelClient channel = Unlimited.channel(flxpoint, token);
      for (int i = 0; i < OrderJobs.ORDERS; i++) {
        String number = "W-" + round + "-" + i;
        var unused = channel.orders().createOrder(OrderJobs.order(number)).execute();
        changes.add(number + " -");
      }
    }
    return changes;
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
