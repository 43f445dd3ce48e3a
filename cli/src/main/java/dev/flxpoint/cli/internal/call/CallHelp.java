package dev.flxpoint.cli.internal.call;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.OperationWords;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The help of one operation. */
final class CallHelp {
  private CallHelp() {}

  /**
   * Returns it.
   *
   * @param named the type of the token; null for the first that may call the operation
   */
  static String of(Operation operation, @Nullable TokenType named) {
    TokenType type = named == null ? operation.tokenTypes().iterator().next() : named;
    List<Argument> arguments = ClientMethod.of(operation, type).arguments();
    List<ViewPart> parts = new ArrayList<>();
    parts.add(ViewPart.text(usage(operation, arguments)));
    parts.add(ViewPart.text(operation.summary()));
    parts.add(
        ViewPart.text(
            "  " + operation.method() + " " + operation.path(),
            "  token   " + CallTarget.words(operation.tokenTypes()),
            "  paging  " + OperationWords.paging(operation),
            "  batch   " + OperationWords.batch(operation),
            "  retry   " + OperationWords.retry(operation)));
    if (!arguments.isEmpty()) {
      parts.add(
          ViewPart.Table.plain(
              List.of(
                  field("argument"), field("in"), field("takes"), field("needed"), field("more")),
              arguments.stream().map(CallHelp::row).toList()));
    }
    return PlainForm.of(parts);
  }

  private static String usage(Operation operation, List<Argument> arguments) {
    StringBuilder usage =
        new StringBuilder("Usage: " + CommandName.typed() + " call " + operation.id());
    for (Argument argument : arguments) {
      if (argument.place() == Argument.Place.BODY) {
        usage.append(" --body @FILE");
      } else if (argument.required()) {
        usage.append(" --param ").append(argument.name()).append("=...");
      }
    }
    return usage.toString();
  }

  private static ViewPart.Field field(String title) {
    return new ViewPart.Field(title, ViewPart.Kind.TEXT);
  }

  private static List<String> row(Argument argument) {
    return List.of(
        argument.name(),
        argument.place().name().toLowerCase(Locale.ROOT),
        ArgumentWords.type(argument),
        argument.required() ? "yes" : "no",
        argument.repeatable() ? "may be given several times" : "");
  }
}
