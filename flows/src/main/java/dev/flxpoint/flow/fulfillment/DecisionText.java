package dev.flxpoint.flow.fulfillment;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decisions as texts, to be remembered. */
final class DecisionText {
  private static final JsonAdapter<AdjustFulfillmentRequest> LINES =
      ModelAdapters.moshi().adapter(AdjustFulfillmentRequest.class);

  private static final String ACKNOWLEDGE = "acknowledge";
  private static final String CANCEL = "cancel";
  private static final String FAIL = "fail ";
  private static final String ADJUST = "adjust ";

  private DecisionText() {}

  /** Returns the text of a decision that there is something to do about. */
  static String of(Decision decision) {
    if (decision instanceof Decision.Adjust adjust) {
      return ADJUST + LINES.toJson(adjust.lines());
    }
    if (decision instanceof Decision.Fail fail) {
      return FAIL + fail.error();
    }
    if (decision instanceof Decision.Later) {
      throw new IllegalArgumentException("There is nothing to remember of a decision to wait");
    }
    return decision instanceof Decision.Cancel ? CANCEL : ACKNOWLEDGE;
  }

  /** Returns the decision of a text; null if there is none of that text. */
  static @Nullable Decision parse(String text) {
    if (text.equals(ACKNOWLEDGE)) {
      return Decision.acknowledge();
    }
    if (text.equals(CANCEL)) {
      return Decision.cancel();
    }
    if (text.startsWith(FAIL) && !text.substring(FAIL.length()).isBlank()) {
      return Decision.fail(text.substring(FAIL.length()));
    }
    return text.startsWith(ADJUST) ? adjust(text.substring(ADJUST.length())) : null;
  }

  private static @Nullable Decision adjust(String json) {
    try {
      AdjustFulfillmentRequest lines = LINES.fromJson(json);
      return lines == null ? null : Decision.adjust(lines);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
