package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** A flow that is run into faults. */
interface FlowUnderTest {
  String name();

  List<Step> steps();

  /** Returns the type of the token that it needs. */
  default TokenType tokenType() {
    return TokenType.SOURCE;
  }

  /** Returns work to do with a token, prepared by a caller who meets no faults. */
  Job prepare(Sandbox sandbox, String token, Caller caller) throws Exception;

  /** One piece of work, which may take several runs. */
  interface Job {
    /**
     * Runs the flow to its end, as a supervisor does again and again with the same store, and
     * checks what holds at any time.
     */
    Said run(Caller caller) throws Exception;

    /**
     * Checks what must hold after a run that said nothing of a failure.
     *
     * @param isOnce whether nothing may have been sent twice
     */
    void checkEnd(boolean isOnce);
  }
}
