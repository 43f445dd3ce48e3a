package dev.flxpoint.contract.program;

import java.util.List;

/**
 * What came of a run.
 *
 * @param sent what was sent to get each answer of the script; null for one that was not asked for
 * @param unexpected what else was sent
 * @param made what the program made of the answers
 */
record Outcome(List<SentRequest> sent, List<SentRequest> unexpected, Object made) {
  /** Runs a program against a script; what it throws is what it makes of the answers. */
  static Outcome of(List<Exchange> script, Program program, String token) throws Exception {
    try (ScriptedApi api = new ScriptedApi(script)) {
      Object made;
      try {
        made = program.run(api.url(), token);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        made = e;
      }
      return api.outcome(made);
    }
  }
}
