package dev.flxpoint.sandbox.internal.call;

/** Carries out one operation. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers a call.
   *
   * @throws Refusal with what the operation itself refuses
   */
  Answer answer(Call call);
}
