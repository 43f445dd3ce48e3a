package dev.flxpoint.flow.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Shows what was found as Markdown. */
final class FaultTables {
  private FaultTables() {}

  static String of(List<FlowUnderTest> flows, List<NamedFault> faults, Map<Cell, String> outcomes) {
    StringBuilder text = new StringBuilder();
    for (FlowUnderTest flow : flows) {
      text.append("\n## ").append(flow.name()).append("\n\n");
      List<String> head = new ArrayList<>(List.of("Fault"));
      flow.steps().forEach(step -> head.add(step.name()));
      head.add("a fifth of all calls");
      line(text, head);
      line(text, Collections.nCopies(head.size(), "---"));
      for (NamedFault fault : faults) {
        List<String> cells = new ArrayList<>(List.of(fault.name()));
        Cell.of(flow, fault).forEach(cell -> cells.add(outcomes.get(cell)));
        if (flow.steps().stream().anyMatch(step -> step.canMeet(fault))) {
          line(text, cells);
        }
      }
    }
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
