package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A state file that a released version wrote is understood by this one. */
@Timeout(120)
final class FormerStateIT {
  private static final String SOURCE = "sandbox-source-1";

  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("src/test/resources/formats"))) {
      return versions.map(version -> version.resolve("sandbox.state")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_bringsEverythingBack(Path file) throws IOException {
    Path copy = Files.copy(file, folder.resolve("state"));
    try (Sandbox sandbox = start(copy)) {
      Books books = sandbox.books(SOURCE);
      assertThat(books.variants().get("MUG-1").quantity()).isEqualTo(8);
      assertThat(books.shipments())
          .extracting(Books.Shipment::trackingNumber)
          .containsExactly("1Z601133", "1Z601134", "1Z601135", "1Z601136", "1Z601137");
      assertThat(books.fulfillmentRequests())
          .hasSize(5)
          .extracting(Books.Request::shippedStatus)
          .containsOnly("Shipped");
      assertThat(books.ordersWith("W-1")).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileOfANewerVersion_isRefused_andStaysAsItWas(Path file) throws IOException {
    String newer =
        Files.readString(file).replaceFirst("flxpoint-sandbox-\\d+", "flxpoint-sandbox-99");
    Path copy = Files.writeString(folder.resolve("state"), newer);

    assertThatIllegalStateException()
        .isThrownBy(() -> start(copy))
        .withMessageContaining(copy + " has version 99 of the format")
        .withMessageContaining("use the version that wrote it");
    assertThat(copy).hasContent(newer);
  }

  private static Sandbox start(Path state) throws IOException {
    return Sandbox.builder().fulfillmentRequests(3).listings(1).stateFile(state).start();
  }
}
