package dev.flxpoint.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.FlxpointException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Asks with one token: first what the spec lets it read, then whether the rest is refused.
 *
 * <p>Each question is asked once. It ends at the first 401 to what the spec lets the token do,
 * since the token is then wrong or held back, and at the first request without an answer. What lies
 * out of the token's scope is asked only after it was accepted, and only until so many 401s: each
 * is a failed authentication in the eyes of the API.
 */
final class TokenRun {
  private static final String OUT_OF_SCOPE = "out of scope";

  /** What the API does only for a token that it takes. */
  private static final Set<Result.Outcome> PROOF =
      EnumSet.of(Result.Outcome.COMPARED, Result.Outcome.EMPTY);

  private final TokenType type;
  private final AnswerJudge judge;
  private final int refusals;
  private final KnownIds ids = new KnownIds();
  private final ReadCalls calls;
  private final List<Result> results = new ArrayList<>();
  private @Nullable String stopped;
  private int unauthorized;

  TokenRun(TokenType type, Function<Class<?>, Object> client, AnswerJudge judge, int maxRefusals) {
    this.type = type;
    this.judge = judge;
    this.refusals = maxRefusals;
    this.calls = new ReadCalls(client, ids);
  }

  /** Asks for the given operations, which are safe reads. */
  List<Result> run(List<Operation> operations) {
    List<Question> questions = operations.stream().map(each -> new Question(each, type)).toList();
    ask(questions.stream().filter(Question::inScope).toList());
    if (stopped == null && (refusals == 0 || !provedGood())) {
      stopped = OUT_OF_SCOPE;
    }
    ask(questions.stream().filter(question -> !question.inScope()).toList());
    return List.copyOf(results);
  }

  /** Asks in rounds: what one round tells, the next may need. */
  private void ask(List<Question> questions) {
    List<Question> open = new ArrayList<>(questions);
    List<Question> round = answerable(open);
    while (!round.isEmpty()) {
      round.forEach(this::ask);
      open.removeAll(round);
      round = answerable(open);
    }
    for (Question question : open) {
      String why = stopped == null ? "needs " + calls.missing(question) : stopped;
      results.add(Result.notAsked(question, why));
    }
  }

  private List<Question> answerable(List<Question> open) {
    return open.stream().filter(question -> calls.missing(question) == null).toList();
  }

  private void ask(Question question) {
    results.add(stopped == null ? send(question) : Result.notAsked(question, stopped));
  }

  private Result send(Question question) {
    if (!Question.isSafeRead(question.operation())) {
      throw new IllegalArgumentException(question.operation() + " may change something");
    }
    try {
      return result(question, calls.call(question).raw().executeForResponse());
    } catch (FlxpointException e) {
      stopped = "no answer to " + question.operation().id();
      // Not its message, which may quote the answer.
      return Result.noAnswer(question, e.getClass().getSimpleName());
    }
  }

  private Result result(Question question, ApiResponse<ByteString> answer) {
    String body = answer.body().utf8();
    List<Departure> departures = judge.departures(question, answer.status(), body);
    if (answer.status() == 401) {
      refused(question);
    } else if (answer.status() / 100 == 2) {
      JsonNode tree = judge.parse(body);
      ids.learn(question.operation().path(), tree);
      if (tree.isArray() && tree.isEmpty() && departures.isEmpty()) {
        return Result.empty(question, answer.status());
      }
    }
    return Result.answered(question, answer.status(), departures);
  }

  private void refused(Question question) {
    if (question.inScope()) {
      stopped = "401 to " + question.operation().id();
    } else if (++unauthorized >= refusals) {
      stopped = OUT_OF_SCOPE;
    }
  }

  private boolean provedGood() {
    return results.stream().anyMatch(each -> PROOF.contains(each.outcome()));
  }
}
