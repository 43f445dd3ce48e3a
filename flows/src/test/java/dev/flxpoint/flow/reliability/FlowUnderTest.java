package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** A flow that is run into faults. */
interface FlowUnderTest {
  String name();

  List<Step> steps();

  /** Returns what it is a flow of. */
  default TokenType tokenType() {
    return TokenType.SOURCE;
  }

  /** Returns work to do for the source of a token, prepared with a client that meets no faults. */
  Job prepare(Sandbox sandbox, String token, SourceClient source) throws Exception;

  /** One piece of work, which may take several runs. */
  interface Job {
    /**
     * Runs the flow to its end, as a supervisor does again and again with the same store, and
     * checks what holds at any time.
     */
    Said run(SourceClient source) throws Exception;

    /** Does so with the token of whatever it is a flow of. */
    default Said run(Flxpoint flxpoint, String token) throws Exception {
      return run(Unlimited.source(flxpoint, token));
    }

    /**
     * Checks what must hold after a run that said nothing of a failure.
     *
     * @param isOnce whether nothing may have been sent twice
     */
    void checkEnd(boolean isOnce);
  }
}
