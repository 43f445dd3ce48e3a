package dev.flxpoint.contract.program;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The pact of one run of a program: what it sends, and of the answers what it reads.
 *
 * <p>Only the answers are written by hand. The program is run against them, and what it sends gets
 * into the pact as it is, but for its token, the ids that a state tells, and times in ISO 8601,
 * which stand for any other time. Then it is run again for each member and each row of the answers,
 * without that one: where it does the same all the same, it does not need it, and the pact is
 * refused. Beside that it is run against Pact's own server.
 *
 * <p>In the answers a number or a text stands for all of its type, a list of one row for one row or
 * more. Booleans, texts that the request sent, and lists of several rows stay as they are.
 *
 * <p>Immutable; needs Pact's consumer library, {@code au.com.dius.pact:consumer} of the same
 * version as the provider's.
 */
public final class ProgramPact {
  private static final String PROVIDER = "flxpoint";

  private final String consumer;
  private final TokenType type;
  private final String state;
  private final Map<String, Long> told;
  private final List<Exchange> script;

  private ProgramPact(
      String consumer,
      TokenType type,
      String state,
      Map<String, Long> told,
      List<Exchange> script) {
    this.consumer = consumer;
    this.type = type;
    this.state = state;
    this.told = told;
    this.script = script;
  }

  /**
   * Returns a pact without exchanges.
   *
   * @param consumer the name of the program
   * @param type of the token that the program uses; it is handed a stand-in such as {@code
   *     source-token-of-the-pact}
   */
  public static ProgramPact of(String consumer, TokenType type) {
    Objects.requireNonNull(consumer, "consumer == null");
    Objects.requireNonNull(type, "type == null");
    return new ProgramPact(consumer, type, "", Map.of(), List.of());
  }

  /** Returns a copy in which the next answers come from a provider in that state. */
  public ProgramPact given(String state) {
    return given(state, Map.of());
  }

  /**
   * Returns a copy in which the next answers come from a provider in that state.
   *
   * @param told the ids by which the program asks, or which it sends, and their names. A provider
   *     in that state may tell others under the same names; where the program sends one of them, it
   *     then is the other
   */
  public ProgramPact given(String state, Map<String, Long> told) {
    Objects.requireNonNull(state, "state == null");
    return new ProgramPact(consumer, type, state, Map.copyOf(told), script);
  }

  /** Returns a copy in which the API answers a call with 200 and no body. */
  public ProgramPact answer(Operation operation, String description) {
    return answer(operation, description, 200, "");
  }

  /** Returns a copy in which the API answers a call with 200. */
  public ProgramPact answer(Operation operation, String description, String json) {
    return answer(operation, description, 200, json);
  }

  /**
   * Returns a copy in which the API answers a call.
   *
   * <p>Each answer is given to the first request for its operation that has none yet, so the order
   * matters among answers to one operation only; and again whenever that very request is sent
   * again.
   *
   * @param description what the program does with the call, once in a pact
   * @param json with the members that the program reads, and no others; empty for no body
   */
  public ProgramPact answer(Operation operation, String description, int status, String json) {
    if (state.isEmpty()) {
      throw new IllegalStateException(
          "given(...) comes first: in what state is \"%s\" so answered?".formatted(description));
    }
    if (script.stream().anyMatch(each -> each.description().equals(description))) {
      throw new IllegalArgumentException(
          "There is an answer to \"%s\" already; say what is different here"
              .formatted(description));
    }
    List<Exchange> longer = new ArrayList<>(script);
    longer.add(new Exchange(state, told, operation, description, status, json));
    return new ProgramPact(consumer, type, state, told, List.copyOf(longer));
  }

  /**
   * Runs the program, and adds what it did to the pact in a folder.
   *
   * <p>Takes as long as two runs, since those without a member go side by side.
   *
   * @param folder of the file {@code CONSUMER-flxpoint.json}, which is made if it is not there
   * @throws AssertionError if the program fails, sends what has no answer here, does not send what
   *     has one, or does not need a member of an answer; with what and where
   */
  public void write(Path folder, Program program) throws Exception {
    String token = type.label().toLowerCase(Locale.ROOT) + "-token-of-the-pact";
    ProgramRuns runs = new ProgramRuns(script, program, token);
    Outcome outcome = runs.whole();
    List<Interaction> interactions = new ArrayList<>();
    for (int i = 0; i < script.size(); i++) {
      interactions.add(
          new WrittenExchange(script.get(i), outcome.sent().get(i)).interaction(shape()));
    }
    V4Pact pact = new V4Pact(new Consumer(consumer), new Provider(PROVIDER), interactions);
    runs.judge(pact, outcome);
    Object problem = pact.write(folder.toString(), PactSpecVersion.V4).errorValue();
    if (problem != null) {
      throw new AssertionError("The pact cannot be written into " + folder + ": " + problem);
    }
  }

  private String shape() {
    return type.label().toLowerCase(Locale.ROOT) + "-[\\w-]+";
  }
}
