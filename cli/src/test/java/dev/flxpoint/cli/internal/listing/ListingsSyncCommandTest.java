package dev.flxpoint.cli.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.JobRig;
import dev.flxpoint.cli.Json;
import dev.flxpoint.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ListingsSyncCommandTest {
  @TempDir private Path folder;
  private JobRig rig;

  @BeforeEach
  void start() {
    rig = new JobRig(folder, Sandbox.builder().listings(2));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void jobsWithNothingToDo_end_andSayNothing() throws IOException {
    assertThat(rig.run(TokenType.CHANNEL, "listings", "sync", "--once")).isZero();
    assertThat(rig.run(TokenType.CHANNEL, "orders", "feed", "--once")).isZero();

    assertThat(rig.err.toString()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void order_comesAgainUntilTheCommandTakesIt() throws IOException {
    assertThat(
            rig.run(
                TokenType.CHANNEL,
                "call",
                "createOrder",
                "--type=channel",
                "--body={\"referenceNumber\":\"R-1\",\"orderItems\":[{\"sku\":\"MUG-1\",\"quantity\":1}]}"))
        .isZero();
    rig.out.getBuffer().setLength(0);
    String since = "--since=2020-01-01T00:00:00Z";

    assertThat(rig.run(TokenType.CHANNEL, "orders", "feed", "--once", since, "--exec=exit 3"))
        .isEqualTo(1);
    assertThat(rig.err.toString())
        .contains("was not taken, and comes again: the command of --exec ended with exit code 3");
    assertThat(rig.run(TokenType.CHANNEL, "orders", "feed", "--once")).isZero();

    assertThat(rig.out.toString().lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(Json.object(line).keySet()).hasToString("[parts, order, shipments]");
              assertThat(line).contains("\"R-1\"");
            });
  }
}
