package dev.flxpoint.arch.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.arch.page.ModuleGraph.Arrow;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModuleGraphTest {
  private static final Arrow TOP_TO_MIDDLE = new Arrow("top", "middle", true);
  private static final Arrow MIDDLE_TO_BOTTOM = new Arrow("middle", "bottom", true);
  private static final Arrow FOR_ITS_TESTS = new Arrow("middle", "bottom", false);

  @Test
  void arrow_thatOthersImply_isLeftOut() {
    for (boolean brings : List.of(true, false)) {
      assertThat(graph(new Arrow("top", "bottom", brings), TOP_TO_MIDDLE, MIDDLE_TO_BOTTOM))
          .containsExactly(TOP_TO_MIDDLE, MIDDLE_TO_BOTTOM);
    }
  }

  @Test
  void arrowThatBrings_isNotImpliedByWhatTestsNeed() {
    Arrow straight = new Arrow("top", "bottom", true);
    assertThat(graph(straight, TOP_TO_MIDDLE, FOR_ITS_TESTS))
        .containsExactly(straight, TOP_TO_MIDDLE, FOR_ITS_TESTS);
  }

  @Test
  void module_standsAboveAllThatItNeeds() {
    ModuleGraph graph =
        new ModuleGraph(
            List.of("top", "middle", "bottom"),
            List.of(new Arrow("top", "bottom", true), TOP_TO_MIDDLE, FOR_ITS_TESTS));

    assertThat(graph.modules()).extracting(graph::level).containsExactly(2, 1, 0);
  }

  @Test
  void picture_hasEachModuleAndEachArrow() {
    ModuleGraph graph =
        new ModuleGraph(
            List.of("top", "middle", "bottom"),
            List.of(new Arrow("top", "bottom", true), TOP_TO_MIDDLE, FOR_ITS_TESTS));

    assertThat(ModulePicture.of(graph))
        .contains("top brings bottom; top brings middle; middle is built or tested with bottom.")
        .contains(">top</text>", ">middle</text>", ">bottom</text>");
  }

  private static List<Arrow> graph(Arrow... arrows) {
    return new ModuleGraph(List.of("top", "middle", "bottom"), List.of(arrows)).arrows();
  }
}
