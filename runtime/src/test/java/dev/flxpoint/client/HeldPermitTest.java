package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.Permit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeldPermitTest {
  private final Recorded recorded = new Recorded();
  private final HeldPermit permit = new HeldPermit(recorded);

  @Test
  void send_asecondTime_isRefused() {
    assertThat(permit.send()).isTrue();
    assertThat(permit.send()).isFalse();
    assertThat(permit.wasSent()).isTrue();
    assertThat(recorded.news).containsExactly("sent");
  }

  @Test
  void close_unsent_saysSoOnce_andNothingIsSentAfterIt() {
    permit.close();
    permit.close();
    assertThat(permit.closeUnsent()).isFalse();
    assertThat(permit.send()).isFalse();
    assertThat(recorded.news).containsExactly("unsent");
  }

  @Test
  void close_sent_isLost() {
    permit.send();
    assertThat(permit.closeUnsent()).isFalse();
    permit.close();
    permit.answered();
    assertThat(recorded.news).containsExactly("sent", "lost");
  }

  @Test
  void close_afterTheAnswer_changesNothing() {
    permit.send();
    permit.answered();
    permit.answered();
    permit.throttled();
    permit.close();
    assertThat(recorded.news).containsExactly("sent", "answered");
    assertThat(permit.refusedWithinLimit()).isFalse();
  }

  @Test
  void throttled_tellsWhetherTheLimitWasKept() {
    permit.send();
    permit.throttled();
    permit.throttled();
    assertThat(permit.refusedWithinLimit()).isTrue();
    assertThat(recorded.news).containsExactly("sent", "throttled");
  }

  @Test
  void newsOfAnUnsentRequest_areNone() {
    permit.answered();
    permit.throttled();
    assertThat(recorded.news).isEmpty();
  }

  @Test
  void permitsThatBreak_changeNothingForTheCall() {
    recorded.broken = true;
    permit.send();
    permit.throttled();
    assertThat(permit.refusedWithinLimit()).isFalse();
    permit.close();
    assertThat(recorded.news).containsExactly("sent", "throttled");
  }

  private static final class Recorded implements Permit {
    final List<String> news = new ArrayList<>();
    boolean broken;

    @Override
    public void sent() {
      news.add("sent");
    }

    @Override
    public void answered() {
      news.add("answered");
    }

    @Override
    public boolean throttled() {
      news.add("throttled");
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return true;
    }

    @Override
    public void unsent() {
      news.add("unsent");
    }

    @Override
    public void lost() {
      news.add("lost");
    }
  }
}
