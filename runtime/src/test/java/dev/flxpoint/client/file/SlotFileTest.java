package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the disk, and what becomes of those who find it damaged. */
final class SlotFileTest {
  private static final String TOKEN = "not-a-token-at-all";
  private static final PermitKey KEY = PermitKey.of("https://api.example.com:443", TOKEN);

  @TempDir Path folder;

  private final FakeTime time = new FakeTime();

  @Test
  void folder_hasNoCharacterOfAToken() throws IOException {
    granted(acquire(token()));
    List<Path> files = files();
    assertThat(files).hasSize(1);
    String content = Files.readString(files.get(0), StandardCharsets.ISO_8859_1);
    assertThat(files.get(0).getFileName() + content).doesNotContain("not").doesNotContain("token");
    assertThat(content).hasSize(SlotsText.LENGTH);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void folderAndFile_areTheOwnersAlone() throws IOException {
    Path made = folder.resolve("state/permits");
    FilePermits unused = FilePermits.in(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    granted(acquire(token()));
    Path file = folder.resolve(KEY.hash() + ".permits");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void damagedFile_holdsEverybodyBack_untilNothingCanBeOut() throws IOException {
    granted(acquire(token()));
    Path file = files().get(0);
    for (int place = 19; place < 60; place += 7) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[place] ^= 1;
      Files.write(file, bytes);
      CompletableFuture<Permit> turn = acquire(token());
      time.advance(Duration.ofSeconds(6));
      assertThat(turn).as("damaged at %d", place).isNotDone();
      time.advance(Duration.ofMillis(1_100));
      granted(turn).unsent();
    }
    Files.write(file, List.of("flxpoint-per"));
    CompletableFuture<Permit> turn = acquire(token());
    time.advance(Duration.ofSeconds(6));
    assertThat(turn).isCompletedExceptionally();
  }

  @Test
  void foreignFile_isLeftAlone_andTheReasonSaysSo() throws IOException {
    Path file = folder.resolve(KEY.hash() + ".permits");
    Files.writeString(file, "somebody's notes");
    CompletableFuture<Permit> turn = acquire(token());
    time.advance(Duration.ofSeconds(1));
    assertThatThrownBy(turn::join)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("move it away");
    assertThat(file).hasContent("somebody's notes");
  }

  @Test
  void restartOfTheHost_holdsEverybodyBack() throws IOException {
    time.advance(Duration.ofHours(1));
    granted(acquire(token())).unsent();
    FakeTime restarted = new FakeTime();
    TokenPermits token = new FilePermits(folder, restarted, new Soon(restarted)).of(KEY, c -> {});
    CompletableFuture<Permit> turn = acquire(token);
    restarted.advance(Duration.ofSeconds(6));
    assertThat(turn).isNotDone();
    restarted.advance(Duration.ofSeconds(2));
    assertThat(turn).isCompleted();
  }

  @Test
  void fileThatIsDeleted_isMadeAnew_andStillShared() throws IOException {
    granted(acquire(token())).unsent();
    Files.delete(files().get(0));
    granted(acquire(token()));
    granted(acquire(token()));
    CompletableFuture<Permit> third = acquire(token());
    time.advance(Duration.ofSeconds(2));
    assertThat(third).isNotDone();
  }

  @Test
  void change_isSeenByWhoeverWaits() throws IOException {
    Path file = folder.resolve("some.permits");
    SlotFile store = SlotFile.ofOwn(file);
    assertThat(store.lastChange()).isEqualTo("deleted");
    assertThat(store.tryChange(time::hostNanos, slots -> {})).isTrue();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    Object before = store.lastChange();
    assertThat(store.lastChange()).isEqualTo(before);

    assertThat(store.tryChange(time::hostNanos, slots -> {})).isTrue();

    assertThat(store.lastChange()).isNotEqualTo(before);
  }

  @Test
  void fileOfATrial_isNotMadeAgainOnceItIsClosed() throws IOException {
    SlotFile store = SlotFile.ofOwn(folder.resolve("trial"));
    store.close();
    assertThatThrownBy(() -> store.tryChange(time::hostNanos, slots -> {}))
        .isInstanceOf(ClosedChannelException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void folderThatIsGone_failsCalls_withItsName() throws IOException {
    TokenPermits token =
        new FilePermits(folder.resolve("gone"), time, new Soon(time)).of(KEY, c -> {});
    CompletableFuture<Permit> turn = acquire(token);
    time.advance(Duration.ofSeconds(1));
    assertThatThrownBy(turn::join)
        .hasMessageContaining("gone")
        .hasMessageContaining("cannot be used (its folder is not there)");
  }

  @Test
  void folderBelowAFile_isRefused_withNameAndReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> FilePermits.in(file))
        .isInstanceOf(IOException.class)
        .hasMessage("the folder %s cannot hold permits (%s is no folder)", file, file);
    assertThatThrownBy(() -> FilePermits.in(file.resolve("below")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the folder " + file.resolve("below") + " cannot hold permits (");
    FilePermits.in(folder).close();
    assertThat(files()).as("nothing is left of a trial").containsExactly(file);
  }

  @Test
  void folderOfAnother_isRefused_withTheReason() throws IOException {
    Path made = Files.createDirectories(folder.resolve("theirs"));
    assumeTrue(made.toFile().setWritable(false) && !Files.isWritable(made), "root may write");
    assertThatThrownBy(() -> FilePermits.in(made)).hasMessageContaining("no right to write ");
  }

  @Test
  void close_waitsUntilOthersKnowOfItsPermits() throws IOException {
    FilePermits permits = new FilePermits(folder, time, new Soon(time));
    Permit held = granted(permits.of(KEY, change -> {}).acquire(WaitLimits.NONE));
    held.sent();
    held.answered();
    assertThat(leases()).isEqualTo(1);
    permits.close();
    assertThat(leases()).isZero();
  }

  @Test
  void permit_lapsesWhenItsHolderStoodStill_andIsRenewedOtherwise() {
    Permit held = granted(acquire(token()));
    time.advance(Duration.ofMinutes(1));
    assertThat(held.isValid()).isTrue();
    time.stall(Duration.ofSeconds(3));
    assertThat(held.isValid()).isFalse();
  }

  @Test
  void permitOfOneWhoStandsStill_isGivenToAnother_andNotGoodAnyMore() {
    FleetProcess still = new FleetProcess(time);
    CompletableFuture<Permit> turn =
        acquire(new FilePermits(folder, still, still).of(KEY, change -> {}));
    Permit held = granted(turn);
    still.standStill(8_000);
    TokenPermits other = token();
    granted(acquire(other));
    CompletableFuture<Permit> second = acquire(other);
    time.advance(Duration.ofMillis(6_900));
    assertThat(second).isNotDone();
    assertThat(held.isValid()).isFalse();
    time.advance(Duration.ofMillis(200));
    assertThat(second).isCompleted();
    time.advance(Duration.ofSeconds(2));
    assertThat(held.isValid()).as("it hears of it when it goes on").isFalse();
    held.unsent();
    time.advance(Duration.ofSeconds(1));
    assertThat(second.join().isValid()).isTrue();
  }

  private TokenPermits token() {
    return new FilePermits(folder, time, new Soon(time)).of(KEY, change -> {});
  }

  private long leases() throws IOException {
    return Stream.of(SlotsText.slots(Files.readAllBytes(files().get(0))).slots)
        .filter(slot -> slot.lease != 0)
        .count();
  }

  private static CompletableFuture<Permit> acquire(TokenPermits token) {
    return token.acquire(WaitLimits.NONE);
  }

  private Permit granted(CompletableFuture<Permit> turn) {
    time.advance(Duration.ofMillis(20));
    assertThat(turn).isCompleted();
    return turn.join();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
