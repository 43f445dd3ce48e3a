package dev.flxpoint.flow.reliability;

import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;

/**
 * One flow that runs into one fault, with a sandbox of its own.
 *
 * @param steps the one whose calls are struck, or all of them
 * @param isSeeded whether seeded calls are struck, instead of the first, another and each
 */
record Cell(FlowUnderTest flow, NamedFault fault, List<Step> steps, boolean isSeeded) {
  private static final String CANNOT_BE = "–";

  /** One by which a fifth of the calls of each step has one among the first few. */
  private static final long SEED = 1259;

  /** Returns the cells of a fault: of each step, and of all together. */
  static List<Cell> of(FlowUnderTest flow, NamedFault fault) {
    List<Cell> cells = new ArrayList<>();
    flow.steps().forEach(step -> cells.add(new Cell(flow, fault, List.of(step), false)));
    cells.add(new Cell(flow, fault, flow.steps(), true));
    return cells;
  }

  /** Returns what becomes of it, as the page shows it. */
  String run() {
    List<Step> met = steps.stream().filter(step -> step.canMeet(fault)).toList();
    if (met.isEmpty()) {
      return CANNOT_BE;
    }
    try (Sandbox sandbox = Sandbox.builder().seed(SEED).withoutWindow().listings(70).start()) {
      return isSeeded ? run(met, Moment.SOMETIMES, sandbox) : run(met, sandbox);
    }
  }

  private String run(List<Step> step, Sandbox sandbox) {
    String first = run(step, Moment.FIRST, sandbox);
    String middle = run(step, Moment.MIDDLE, sandbox);
    String lasting = run(step, Moment.LASTING, sandbox);
    return first
        + (middle.equals(first) ? "" : "; a later call: " + middle)
        + (lasting.equals(middle) ? "" : "; lasting: " + lasting);
  }

  private String run(List<Step> struck, Moment moment, Sandbox sandbox) {
    return new Trial(flow, fault, struck, moment).run(sandbox).text();
  }
}
