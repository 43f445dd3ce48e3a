package dev.flxpoint.client.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.pacing.LearnedPace;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of permits that a released version wrote is understood by this one. */
final class FormerPermitsTest {
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", "no-token");

  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("src/test/resources/formats"))) {
      return versions.map(version -> version.resolve("token.permits")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isRead(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Slots slots = Objects.requireNonNull(SlotsText.slots(bytes));

    assertThat(SlotsText.objection(bytes)).isNull();
    assertThat(slots.lastSeen).isEqualTo(100_000_000_000L);
    assertThat(slots.pausedUntil).isEqualTo(100_500_000_000L);
    assertThat(slots.takenAt).isEqualTo(99_000_000_000L);
    assertThat(slots.slots[0].freeAt).isEqualTo(98_000_000_000L);
    assertThat(slots.slots[0].lease).isEqualTo(4_711);
    assertThat(slots.slots[0].leaseEnds).isEqualTo(105_000_000_000L);
    assertThat(slots.slots[0].telling).isTrue();
    assertThat(slots.slots[1].freeAt).isEqualTo(99_500_000_000L);
    assertThat(slots.tickets)
        .containsExactly(
            new Slots.Ticket(17, 100_900_000_000L), new Slots.Ticket(18, 101_900_000_000L));
    LearnedPace pace = Objects.requireNonNull(slots.pace);
    assertThat(pace.spacing()).isEqualTo(500_500_000L);
  }

  @Test
  void fileOfANewerVersion_isRefused_andStaysAsItWas() throws IOException {
    Path file = folder.resolve(KEY.hash() + ".permits");
    Files.write(file, "flxpoint-permits 99\nsomething else\n".getBytes(US_ASCII));
    FakeTime time = new FakeTime();

    CompletableFuture<Permit> turn =
        new FilePermits(folder, time, new Soon(time))
            .of(KEY, counts -> {})
            .acquire(WaitLimits.NONE);
    time.advance(Duration.ofSeconds(1));

    assertThatThrownBy(turn::join)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("has version 99 of the format")
        .hasMessageContaining("use one version of the library in all processes");
    assertThat(file).hasContent("flxpoint-permits 99\nsomething else\n");
  }
}
