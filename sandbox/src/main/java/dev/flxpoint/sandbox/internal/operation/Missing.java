package dev.flxpoint.sandbox.internal.operation;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.HashSet;
import java.util.Set;

/** The ids under which an operation is to find nothing. Safe for many threads. */
public final class Missing {
  @GuardedBy("this")
  private final Set<Id> ids = new HashSet<>();

  private record Id(String operation, long value) {}

  /**
   * Lets an operation find nothing under an id.
   *
   * @throws IllegalArgumentException if the path of the operation names no id
   */
  public synchronized void add(Operation operation, long id) {
    if (operation.lastVariable() == null) {
      throw new IllegalArgumentException("There is no id in the path of " + operation);
    }
    ids.add(new Id(operation.id(), id));
  }

  /** Lets everything be found again. */
  public synchronized void clear() {
    ids.clear();
  }

  /**
   * Refuses a call whose last id in the path was added.
   *
   * @throws Refusal 404
   */
  synchronized void check(Call call) {
    Operation operation = call.operation();
    String variable = operation.lastVariable();
    if (variable == null) {
      return;
    }
    long id = call.params().requiredNumber(variable);
    if (ids.contains(new Id(operation.id(), id))) {
      throw new Refusal(404, operation + " finds nothing with id " + id);
    }
  }
}
