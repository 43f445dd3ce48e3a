package dev.flxpoint.flow.reliability;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/**
 * One flow that runs into one fault at one moment of some of its steps, with a new source, or
 * channel, of its own.
 */
record Trial(FlowUnderTest flow, NamedFault fault, List<Step> steps, Moment moment) {
  private static final int MOST_RUNS = 60;

  /** Runs the flow until it says nothing of a failure, and returns what it said before. */
  Said run(Sandbox sandbox) {
    try {
      return runOn(sandbox);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(this + ": " + e.getMessage(), e);
    } finally {
      sandbox.stopFailing();
    }
  }

  private Said runOn(Sandbox sandbox) throws Exception {
    String token = sandbox.addToken(flow.tokenType());
    FlowUnderTest.Job job;
    try (Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      job = flow.prepare(sandbox, token, new Caller(flxpoint, token));
    }
    for (Step step : steps) {
      if (moment != Moment.SOMETIMES) {
        step.cause(sandbox);
      }
      moment.arrange(sandbox, step, fault.fault());
    }
    Said all = Said.nothing();
    for (int run = 1; run <= MOST_RUNS; run++) {
      Said said = run(sandbox, token, job);
      all = all.and(said);
      if (!said.isFailure()) {
        checkStruck(sandbox, token);
        job.checkEnd(run == 1 && !fault.hasEffect());
        return all;
      }
      if (moment == Moment.LASTING) {
        sandbox.stopFailing();
      }
    }
    throw new AssertionError("After " + MOST_RUNS + " runs it still says " + all);
  }

  /** Like a process that a supervisor starts, which knows nothing but what the store does. */
  private Said run(Sandbox sandbox, String token, FlowUnderTest.Job job) throws Exception {
    FlxpointBuilder client = fault.client().apply(Unlimited.builder(sandbox.url()));
    if (moment == Moment.LASTING) {
      // The waits between retries are real.
      client.maxRetries(1);
    }
    try (Flxpoint flxpoint = client.build()) {
      return job.run(new Caller(flxpoint, token));
    }
  }

  private void checkStruck(Sandbox sandbox, String token) {
    if (moment == Moment.SOMETIMES) {
      // Whoever looks after what went wrong need not do so here.
      return;
    }
    for (Step step : steps) {
      long calls =
          sandbox.requests().stream()
              .filter(each -> token.equals(each.token()))
              .filter(each -> step.operationId().equals(each.operationId()))
              .count();
      if (calls <= (moment == Moment.MIDDLE ? step.before() : 0)) {
        throw new AssertionError(step.operationId() + " was called " + calls + " times only");
      }
    }
  }

  @Override
  public String toString() {
    return flow.name() + ", " + fault.name() + ", " + moment + " of " + steps;
  }
}
