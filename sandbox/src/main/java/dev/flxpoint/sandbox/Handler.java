package dev.flxpoint.sandbox;

/** Carries out one operation. */
@FunctionalInterface
interface Handler {
  /**
   * Answers a call.
   *
   * @throws Refusal with what the operation itself refuses
   */
  Answer answer(Call call);
}
