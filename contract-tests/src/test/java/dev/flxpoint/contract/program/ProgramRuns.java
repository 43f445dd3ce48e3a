package dev.flxpoint.contract.program;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs a program against its script as it is, with less, and as a pact. */
record ProgramRuns(List<Exchange> script, Program program, String token) {
  /** A run that takes longer hangs for want of what was taken out. */
  private static final long LONGEST_SECONDS = 60;

  /** Returns the outcome of the script as it is, all of which must be asked for. */
  Outcome whole() throws Exception {
    Outcome outcome = Outcome.of(script, program, token);
    List<String> faults = new ArrayList<>();
    outcome.unexpected().forEach(sent -> faults.add("There is no answer to " + sent));
    for (int i = 0; i < script.size(); i++) {
      if (outcome.sent().get(i) == null) {
        faults.add(
            "Nobody asked %s, \"%s\": take it out of the pact"
                .formatted(script.get(i).operation().id(), script.get(i).description()));
      }
    }
    if (outcome.made() instanceof Exception e) {
      throw new AssertionError("The program failed: " + e + "\n" + String.join("\n", faults), e);
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
    return outcome;
  }

  /**
   * Runs the program without each member of each answer, and beside that against its own pact.
   *
   * @throws AssertionError if it does the same without a member, or does not keep the pact
   */
  void judge(V4Pact pact, Outcome whole) throws Exception {
    List<String> places = new ArrayList<>();
    List<Callable<Outcome>> runs = new ArrayList<>();
    for (int i = 0; i < script.size(); i++) {
      Exchange exchange = script.get(i);
      for (Cut cut : Cut.of(exchange.answer())) {
        List<Exchange> less = new ArrayList<>(script);
        less.set(i, exchange.withAnswer(cut.answer()));
        places.add(cut.removed() + " of the answer to \"" + exchange.description() + "\"");
        runs.add(() -> Outcome.of(less, program, token));
      }
    }
    List<String> faults = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Future<List<String>> ofPact = threads.submit(() -> againstPact(pact, whole));
      List<Future<Outcome>> outcomes = threads.invokeAll(runs, LONGEST_SECONDS, TimeUnit.SECONDS);
      for (int i = 0; i < outcomes.size(); i++) {
        if (!outcomes.get(i).isCancelled() && outcomes.get(i).get().equals(whole)) {
          faults.add("The program does not need " + places.get(i) + ": take it out of the pact");
        }
      }
      faults.addAll(ofPact.get(LONGEST_SECONDS, TimeUnit.SECONDS));
    } finally {
      threads.shutdownNow();
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  private List<String> againstPact(V4Pact pact, Outcome whole) throws Exception {
    BaseMockServer server =
        MockHttpServerKt.mockServer(pact, MockProviderConfig.createDefault(PactSpecVersion.V4));
    server.start();
    Object made;
    try {
      server.waitForServer();
      made = program.run(URI.create(server.getUrl()), token);
    } finally {
      server.stop();
    }
    PactVerificationResult result = server.validateMockServerState(made);
    if (!(result instanceof PactVerificationResult.Ok)) {
      return List.of("The program does not keep its pact: " + result.getDescription());
    }
    return made.equals(whole.made())
        ? List.of()
        : List.of(
            "With the same answers the program made %s, and before that %s"
                .formatted(made, whole.made()));
  }
}
