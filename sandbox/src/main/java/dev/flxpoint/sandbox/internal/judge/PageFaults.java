package dev.flxpoint.sandbox.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Params;
import java.util.HashMap;
import java.util.Map;

/** Lets a list answer other rows than those that were asked for. */
final class PageFaults {
  private static final String CURSOR = "sinceId";

  private PageFaults() {}

  /** Returns the call to carry out in place of the one that came. */
  static Call asked(InjectedFault fault, Call call) {
    return switch (fault.kind()) {
      case MOVED_ROWS -> call.with(call.params().moved(fault.moved()));
      case REPEATED_PAGE -> call.with(withoutPage(call));
      default -> call;
    };
  }

  /** Returns the answer to send in place of the one that was found. */
  static Answer answered(InjectedFault fault, Answer answer) {
    JsonNode body = answer.body();
    if (fault.kind() == InjectedFault.Kind.DUPLICATE_ROW && body != null && !body.isEmpty()) {
      ArrayNode rows = ((ArrayNode) body).deepCopy();
      rows.insert(1, rows.get(0).deepCopy());
      return new Answer(answer.status(), answer.headers(), rows);
    }
    return answer;
  }

  private static Params withoutPage(Call call) {
    Map<String, JsonNode> values = new HashMap<>(call.params().values());
    values.remove(call.operation().pageParameter());
    values.remove(CURSOR);
    return new Params(values);
  }
}
