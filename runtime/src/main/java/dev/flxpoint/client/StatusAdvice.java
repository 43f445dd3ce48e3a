package dev.flxpoint.client;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says what a status means, and what to do about it. */
final class StatusAdvice {
  private static final String UNDOCUMENTED =
      "The API does not document this status; raw() gives the whole answer.";

  private final Token token;
  private final HttpUrl baseUrl;
  private final Sentences sentences;

  StatusAdvice(Token token, HttpUrl baseUrl, Sentences sentences) {
    this.token = token;
    this.baseUrl = baseUrl;
    this.sentences = sentences;
  }

  String of(CallFacts facts) {
    return switch (facts.status()) {
      case 301, 302, 303, 307, 308 ->
          ("This is a redirect, which is not followed, since the token goes to %s only: check the"
                  + " base URL. raw() gives the whole answer.")
              .formatted(baseUrl);
      case 400, 422 ->
          "The API refused a parameter or the body; the same call will be refused again.";
      case 401 ->
          (foreign(facts, "The token is")
                  + " malformed, unknown, revoked, or not of the type %s; the operation accepts"
                  + " %s.%s No retry can help: check the token, or create one of the right type.")
              .formatted(token.type().label(), sentences.accepted(), sentences.reserved(token));
      case 403 ->
          (foreign(facts, "The token is valid but has no scope for this")
                  + "; the operation accepts %s.%s No retry can"
                  + " help: use a token of the right type, or have an admin grant the scope.")
              .formatted(sentences.accepted(), sentences.reserved(token));
      case 404 -> notFound(facts.body());
      case 409 -> "The thing is in a state, or has links, that forbid this: read it and decide.";
      default -> facts.status() >= 500 ? sentences.repeatable(facts) : UNDOCUMENTED;
    };
  }

  private static String foreign(CallFacts facts, String ofTheApi) {
    return facts.body() != null && Markup.begins(facts.body())
        ? "A page and no JSON answered, so it may be a proxy or firewall that refuses. Otherwise "
            + ofTheApi.replaceFirst("T", "t")
        : ofTheApi;
  }

  /** The API answers in JSON: whatever else there is knows no path of it. */
  private String notFound(@Nullable String body) {
    return body == null || !ErrorText.isOfTheApi(body)
        ? ("What answered does not look like the API: is the base URL right, which is %s? Otherwise"
                + " there is no such thing, or this token cannot see it.")
            .formatted(baseUrl)
        : "There is no such thing, or this token cannot see it: a Source or Channel token sees only"
            + " what is its own.";
  }
}
