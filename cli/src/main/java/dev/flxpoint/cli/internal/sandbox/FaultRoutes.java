package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.page.PageRequest;
import dev.flxpoint.cli.internal.page.RefusedException;
import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets calls, ids and rows fail. */
final class FaultRoutes {
  private static final int MAX_TIMES = 1_000_000;

  private final Sandbox sandbox;

  FaultRoutes(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void addTo(Routes routes) {
    routes.post("faults", ChangeRoutes.refusing(this::fail));
    routes.post("faults/clear", request -> clear());
    routes.post("missing", ChangeRoutes.refusing(this::markMissing));
    routes.post("refused-rows", ChangeRoutes.refusing(this::refuseRows));
  }

  private Reply fail(PageRequest request) {
    String operation = request.requiredText("operation");
    Fault fault = fault(request);
    Optional<Double> share = request.number("share");
    if (share.isPresent()) {
      sandbox.failShare(operation, fault, share.get());
    } else {
      int times = (int) whole(request, "times", 1.0, 1, MAX_TIMES);
      sandbox.failNext(operation, fault, times);
    }
    return Reply.json(json -> json.beginObject().name("fault").value(fault.toString()).endObject());
  }

  private static Fault fault(PageRequest request) {
    Fault fault = kind(request);
    Optional<String> retryAfter = request.text("retryAfter");
    if (retryAfter.isPresent()) {
      String value = retryAfter.get();
      fault =
          value.equals("none")
              ? fault.withoutHeader("Retry-After")
              : fault.withHeader("Retry-After", header(value));
    }
    return request.text("when").orElse("before").equals("after") ? fault.afterEffect() : fault;
  }

  private static Fault kind(PageRequest request) {
    String kind = request.requiredText("kind");
    return switch (kind) {
      case "none" -> Fault.none();
      case "status" -> Fault.status((int) whole(request, "status", 500.0, 400, 599));
      case "html" -> Fault.html((int) whole(request, "status", 502.0, 200, 599));
      case "disconnect" -> Fault.disconnect();
      case "truncated-body" -> Fault.truncatedBody();
      case "no-answer" -> Fault.noAnswer();
      case "moved-rows" -> Fault.movedRows((int) whole(request, "by", 1.0, -MAX_TIMES, MAX_TIMES));
      case "duplicate-row" -> Fault.duplicateRow();
      case "repeated-page" -> Fault.repeatedPage();
      default ->
          throw new RefusedException(
              400,
              "'kind' must be none, status, html, disconnect, truncated-body, no-answer,"
                  + " moved-rows, duplicate-row or repeated-page.");
    };
  }

  private Reply clear() {
    sandbox.stopFailing();
    return ChangeRoutes.done();
  }

  private Reply markMissing(PageRequest request) {
    long id = whole(request, "id", -1.0, 0, 1L << 53);
    sandbox.markMissing(request.requiredText("operation"), id);
    return ChangeRoutes.done();
  }

  private Reply refuseRows(PageRequest request) {
    Set<String> skus =
        Stream.of(request.text("skus").orElse("").split("[\\s,]+", -1))
            .filter(sku -> !sku.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    sandbox.refuseRows(skus, request.text("reason").orElse("refused on purpose"));
    return Reply.json(json -> json.beginObject().name("skus").value(skus.size()).endObject());
  }

  private static long whole(PageRequest request, String name, double usual, long min, long max) {
    double value = request.number(name).orElse(usual);
    if (!(value >= min && value <= max) || value != Math.rint(value)) {
      throw new RefusedException(
          400, "'" + name + "' must be a whole number from " + min + " to " + max + ".");
    }
    return (long) value;
  }

  /** A header is one line of plain letters. */
  private static String header(String value) {
    if (!value.matches("[ -~]{1,100}")) {
      throw new RefusedException(400, "'retryAfter' must be one short line.");
    }
    return value;
  }
}
