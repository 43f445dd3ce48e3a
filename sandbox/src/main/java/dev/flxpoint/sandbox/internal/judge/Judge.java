package dev.flxpoint.sandbox.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.check.BodyReader;
import dev.flxpoint.sandbox.internal.check.ContextCheck;
import dev.flxpoint.sandbox.internal.check.ParameterReader;
import dev.flxpoint.sandbox.internal.check.Query;
import dev.flxpoint.sandbox.internal.check.Router;
import dev.flxpoint.sandbox.internal.check.TokenJudge;
import dev.flxpoint.sandbox.internal.check.TooManyRequests;
import dev.flxpoint.sandbox.internal.operation.Operations;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request is answered, in the one order that the API has: path, method, token, type
 * of the token, window, validation, and then the operation.
 *
 * <p>A request that fails before the window does not count in it. Safe for many threads.
 */
public final class Judge {
  private final Router router;
  private final TokenJudge tokenJudge;
  private final ContextCheck contextCheck;
  private final Journal journal;
  private final Faults faults;
  private final Operations operations;

  public Judge(
      Router router,
      TokenJudge tokenJudge,
      ContextCheck contextCheck,
      Journal journal,
      Faults faults,
      Operations operations) {
    this.router = router;
    this.tokenJudge = tokenJudge;
    this.contextCheck = contextCheck;
    this.journal = journal;
    this.faults = faults;
    this.operations = operations;
  }

  public Verdict judge(Request request) {
    @Nullable Operation operation = null;
    @Nullable Token token = null;
    Router.Route route;
    try {
      route = router.route(request.method(), request.rawPath());
      operation = route.operation();
      token = tokenJudge.identify(request);
      tokenJudge.checkType(token, operation);
    } catch (Refusal refusal) {
      return new Verdict(journal.arrived(request, operation, token), refusal.answer(), null);
    }
    Journal.Entry entry = journal.arrivedAtWindow(request, operation, token);
    if (!entry.admitted()) {
      return new Verdict(entry, TooManyRequests.answer(), null);
    }
    try {
      return carryOut(entry, validate(route, token, request));
    } catch (Refusal refusal) {
      return new Verdict(entry, refusal.answer(), null);
    } catch (RuntimeException e) {
      return new Verdict(
          entry, new Answer(500, Map.of(), Json.error("The sandbox failed: " + e)), null);
    }
  }

  private Call validate(Router.Route route, Token token, Request request) {
    Operation operation = route.operation();
    Params params =
        ParameterReader.read(operation, route.pathValues(), Query.parse(request.rawQuery()));
    contextCheck.check(operation, token, params);
    JsonNode body = BodyReader.read(operation, request);
    return new Call(operation, token, params, body);
  }

  private Verdict carryOut(Journal.Entry entry, Call call) {
    InjectedFault fault = faults.next(call.operation().id());
    if (fault == null || fault.kind() == InjectedFault.Kind.NONE) {
      return new Verdict(entry, operations.answer(call), null);
    }
    if (fault.isOfPages()) {
      Answer answer = operations.answer(PageFaults.asked(fault, call));
      return new Verdict(entry, PageFaults.answered(fault, answer), null);
    }
    if (!fault.afterEffect()) {
      return new Verdict(entry, Answer.empty(200), fault);
    }
    return new Verdict(entry, operations.answer(call), fault);
  }
}
