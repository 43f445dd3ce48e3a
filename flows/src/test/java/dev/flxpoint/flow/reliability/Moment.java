package dev.flxpoint.flow.reliability;

import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;

/** Which calls of an operation are struck. */
enum Moment {
  FIRST {
    @Override
    void arrange(Sandbox sandbox, Step step, Fault fault) {
      sandbox.failNext(step.operationId(), fault, 1);
    }
  },

  MIDDLE {
    @Override
    void arrange(Sandbox sandbox, Step step, Fault fault) {
      sandbox.failNext(step.operationId(), Fault.none(), step.before());
      sandbox.failNext(step.operationId(), fault, 1);
    }
  },

  /** Each call, until the flow has said so and is run again. */
  LASTING {
    @Override
    void arrange(Sandbox sandbox, Step step, Fault fault) {
      sandbox.failShare(step.operationId(), fault, 1);
    }
  },

  /** Seeded calls, however often the flow is run. */
  SOMETIMES {
    @Override
    void arrange(Sandbox sandbox, Step step, Fault fault) {
      sandbox.failShare(step.operationId(), fault, 0.2);
    }
  };

  abstract void arrange(Sandbox sandbox, Step step, Fault fault);
}
