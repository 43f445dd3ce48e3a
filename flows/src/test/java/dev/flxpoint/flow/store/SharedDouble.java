package dev.flxpoint.flow.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * A double of a server with one state, whose answers may be lost, and which may lack a safeguard.
 * Each process has its own, over the same {@link Row}.
 */
final class SharedDouble implements SharedStates {
  /** What is taken away, to see that it was needed. */
  enum Lacks {
    NOTHING,
    /** Changes are made whatever their token is. */
    FENCING,
    /** A lease lapses by the clock of whoever asks. */
    CLOCK_OF_THE_SERVER,
    /** Nobody makes sure that the state is held before a step. */
    LOOK_BEFORE_A_STEP,
    /** A lease that was not renewed does not lapse. */
    LAPSE
  }

  /** What all processes see. */
  static final class Row {
    final Map<String, String> entries = new HashMap<>();
    long token;
    long end;
    String holder = "nobody";
    long interleaved;
  }

  private final Row row;
  private final String process;
  private final Lacks lacks;
  private final LongSupplier serverTime;
  private final LongSupplier ownTime;
  private final Random random;

  SharedDouble(
      Row row,
      String process,
      Lacks lacks,
      LongSupplier serverTime,
      LongSupplier ownTime,
      Random random) {
    this.row = row;
    this.process = process;
    this.lacks = lacks;
    this.serverTime = serverTime;
    this.ownTime = ownTime;
    this.random = random;
  }

  @Override
  public OptionalLong take(String flow, String holder, long token, Duration lease) {
    loseQuestion();
    boolean isHolder = token > 0 && token == row.token;
    boolean isGood = row.end > now() || (lacks == Lacks.LAPSE && row.end > 0);
    if (!isHolder && isGood) {
      return OptionalLong.empty();
    }
    row.token = Math.max(row.token + 1, now());
    row.end = now() + lease.toNanos();
    row.holder = process;
    loseAnswer();
    return OptionalLong.of(row.token);
  }

  @Override
  public boolean renew(String flow, long token, Duration lease) {
    loseQuestion();
    if (token != row.token) {
      return false;
    }
    row.end = now() + lease.toNanos();
    loseAnswer();
    return true;
  }

  @Override
  public Map<String, String> read(String flow) {
    loseQuestion();
    return Map.copyOf(row.entries);
  }

  @Override
  public boolean write(String flow, long token, Map<String, String> changes) {
    loseQuestion();
    if (token != row.token && lacks != Lacks.FENCING) {
      return false;
    }
    if (!row.holder.equals(process)) {
      row.interleaved++;
    }
    row.entries.putAll(changes);
    loseAnswer();
    return true;
  }

  @Override
  public void release(String flow, long token) {
    if (token == row.token) {
      row.end = 0;
    }
  }

  @Override
  public String holder(String flow) {
    return row.holder;
  }

  @Override
  public String where() {
    return "a double";
  }

  @Override
  public void close() {}

  private long now() {
    return (lacks == Lacks.CLOCK_OF_THE_SERVER ? ownTime : serverTime).getAsLong();
  }

  private void loseQuestion() {
    if (random.nextInt(100) == 0) {
      throw new FlowStoreException("The question was lost", null);
    }
  }

  private void loseAnswer() {
    if (random.nextInt(100) == 0) {
      throw new FlowStoreException("The answer was lost", null);
    }
  }
}
