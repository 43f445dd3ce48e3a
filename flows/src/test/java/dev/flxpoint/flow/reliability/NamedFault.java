package dev.flxpoint.flow.reliability;

import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * A fault of the sandbox, as the page calls it.
 *
 * @param hasEffect whether the API may have done what it was asked for
 * @param isOfPages whether it strikes lists alone
 * @param client what it takes to meet it within a test
 */
record NamedFault(
    String name,
    Fault fault,
    boolean hasEffect,
    boolean isOfPages,
    UnaryOperator<FlxpointBuilder> client) {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Returns all faults, in the order of the page. */
  static List<NamedFault> all() {
    List<NamedFault> all = new ArrayList<>();
    for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 500, 503}) {
      all.add(answer(String.valueOf(status), Fault.status(status)));
    }
    all.add(effect("500, though it was done", soon(Fault.status(500).afterEffect())));
    all.add(answer("a page of HTML with 200", Fault.html(200)));
    all.add(effect("the same, though it was done", Fault.html(200).afterEffect()));
    all.add(answer("a page of HTML with 502", Fault.html(502)));
    all.add(answer("the connection ends", Fault.disconnect()));
    all.add(effect("the same, though it was done", Fault.disconnect().afterEffect()));
    all.add(effect("the answer breaks off", Fault.truncatedBody()));
    all.add(
        silence(
            "no answer within the read time-out",
            client ->
                client.okHttpClient(new OkHttpClient.Builder().readTimeout(PATIENCE).build())));
    all.add(
        silence("no answer within the deadline of the call", client -> client.deadline(PATIENCE)));
    all.add(page("rows move to the next page", Fault.movedRows(1)));
    all.add(page("rows move to the page before", Fault.movedRows(-1)));
    all.add(page("a row comes twice", Fault.duplicateRow()));
    all.add(page("the first page comes again", Fault.repeatedPage()));
    return all;
  }

  private static NamedFault answer(String name, Fault fault) {
    return new NamedFault(name, soon(fault), false, false, client -> client);
  }

  private static NamedFault effect(String name, Fault fault) {
    return new NamedFault(name, fault, true, false, client -> client);
  }

  /** Which calls are slower than the patience is not for the sandbox alone to say. */
  private static NamedFault silence(String name, UnaryOperator<FlxpointBuilder> client) {
    return new NamedFault(name, Fault.noAnswer(), true, false, client);
  }

  private static NamedFault page(String name, Fault fault) {
    return new NamedFault(name, fault, false, true, client -> client);
  }

  /** What is retried is retried at once. */
  private static Fault soon(Fault fault) {
    return fault.withHeader("Retry-After", "0.001");
  }
}
