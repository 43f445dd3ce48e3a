package dev.flxpoint.cli.internal.token;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a token for people. */
public final class TokenTestText {
  private static final List<ViewPart.Field> FIELDS =
      List.of(
          new ViewPart.Field("Request", ViewPart.Kind.CODE),
          new ViewPart.Field("Accepts", ViewPart.Kind.TEXT),
          new ViewPart.Field("Answer", ViewPart.Kind.TEXT));

  private TokenTestText() {}

  static String of(TokenVerdict verdict, @Nullable TokenType expected) {
    List<ViewPart> parts = new ArrayList<>();
    parts.add(ViewPart.text(sentence(verdict, expected), "Asked: " + verdict.url() + "."));
    parts.add(
        ViewPart.Table.plain(FIELDS, verdict.answers().stream().map(TokenTestText::row).toList()));
    if (verdict.last().meaning() == ProbeAnswer.Meaning.UNCLEAR) {
      parts.add(ViewPart.text(verdict.last().reason()));
    }
    parts.addAll(explanations(verdict));
    return PlainForm.of(parts);
  }

  /** Returns the verdict in one line. */
  public static String sentence(TokenVerdict verdict, @Nullable TokenType expected) {
    String token = "token " + verdict.fingerprint();
    TokenType type = verdict.type();
    return switch (verdict.code(expected)) {
      case INVALID_TOKEN -> "Invalid: no request accepted the " + token + ".";
      case TYPE_UNKNOWN -> "Valid, of unknown type: no request accepted the " + token + ".";
      case COULD_NOT_TELL -> "Could not tell whether the " + token + " is valid.";
      case WRONG_TYPE ->
          "Wrong type: %s %s, but expected was %s.".formatted(label(type), token, label(expected));
      default -> "Valid: %s %s.".formatted(label(type), token);
    };
  }

  private static String label(@Nullable TokenType type) {
    return type == null ? "" : type.label();
  }

  private static List<String> row(ProbeAnswer answer) {
    Operation operation = answer.probe().operation();
    String accepts =
        operation.tokenTypes().stream().map(TokenType::label).collect(Collectors.joining(" or "));
    return List.of(operation.method() + " " + operation.path(), accepts, said(answer));
  }

  private static String said(ProbeAnswer answer) {
    String meaning = answer.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return answer.status() == 0 ? "none" : answer.status() + " " + meaning;
  }

  private static List<ViewPart> explanations(TokenVerdict verdict) {
    List<ViewPart> parts = new ArrayList<>();
    if (verdict.type() != null) {
      if (verdict.answers().size() > 1) {
        parts.add(
            ViewPart.text(
                "What was refused is as it should be: it accepts other types, and no type",
                "includes another. '"
                    + CommandName.typed()
                    + " scopes' shows what each may call."));
      }
      return parts;
    }
    for (Refusal refusal : Refusal.in(verdict)) {
      List<String> lines = new ArrayList<>();
      lines.add(refusal.status() + ": " + refusal.meaning());
      refusal.advice().forEach(each -> lines.add("     " + each));
      parts.add(new ViewPart.Text(lines));
    }
    return parts;
  }
}
