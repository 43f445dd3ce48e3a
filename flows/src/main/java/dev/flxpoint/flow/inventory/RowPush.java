package dev.flxpoint.flow.inventory;

import dev.flxpoint.client.InvalidRequestException;
import dev.flxpoint.flow.Progress;
import dev.flxpoint.flow.RefusedRow;
import dev.flxpoint.flow.internal.call.Phase;
import dev.flxpoint.flow.internal.call.Pipeline;
import dev.flxpoint.flow.internal.call.RowResults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One push of rows, on one thread: a batch is sent as soon as there is room for it. */
final class RowPush<R> {
  /** Two calls of a token hold its permits; two stand behind them, so that no permit waits. */
  private static final int CALLS = 4;

  private final RowTarget<R> target;
  private final PushJournal journal;
  private final Progress progress;
  private final List<RefusedRow> refused = new ArrayList<>();
  private long applied;
  private long resumed;
  private long retries;

  RowPush(RowTarget<R> target, PushJournal journal, Progress progress) {
    this.target = target;
    this.journal = journal;
    this.progress = progress;
  }

  PushReport push(Iterable<? extends R> rows) throws InterruptedException {
    int total = rows instanceof Collection<?> known ? known.size() : Progress.UNKNOWN;
    Pipeline<RowBatch<R>, RowResults> sent = new Pipeline<>(CALLS);
    try (Phase phase = Phase.start(progress, target.phase(), total)) {
      try {
        sendAll(new BatchFeed<>(rows.iterator(), target, journal), sent, phase);
      } finally {
        target.cancel();
        // Whatever else was answered need not be sent again.
        sent.drain(done -> settle(done, phase));
      }
    } catch (InvalidRequestException e) {
      if (applied == 0) {
        // Not the rows were wrong, so they are not to be taken for refused once that is mended.
        journal.finish();
      }
      throw e;
    }
    journal.finish();
    return new PushReport(applied, resumed, retries, refused);
  }

  private void sendAll(BatchFeed<R> feed, Pipeline<RowBatch<R>, RowResults> sent, Phase phase)
      throws InterruptedException {
    for (RowBatch<R> batch = feed.next(); batch != null; batch = feed.next()) {
      JournalEntry known = feed.known();
      if (known != null) {
        resumed += known.count();
        add(batch, known.results(), phase);
        continue;
      }
      RowBatch<R> next = batch;
      while (sent.isFull() || sent.anyMatch(other -> haveCommon(other, next))) {
        settle(sent.take(), phase);
      }
      sent.start(next, target.send(next.rows()));
    }
    while (!sent.isEmpty()) {
      settle(sent.take(), phase);
    }
  }

  /** Two requests that are on their way may arrive in any order. */
  private boolean haveCommon(RowBatch<R> one, RowBatch<R> other) {
    return other.rows().stream().map(target::sku).anyMatch(one.skus(target)::contains);
  }

  private void settle(Pipeline.Done<RowBatch<R>, RowResults> done, Phase phase) {
    RowBatch<R> batch = done.item();
    RowResults results = done.result();
    journal.add(batch.first(), batch.rows().size(), batch.digest(target), results);
    add(batch, results, phase);
  }

  private void add(RowBatch<R> batch, RowResults results, Phase phase) {
    applied += results.applied();
    retries += results.retries();
    refused.addAll(results.refused());
    phase.advance(batch.rows().size());
  }
}
