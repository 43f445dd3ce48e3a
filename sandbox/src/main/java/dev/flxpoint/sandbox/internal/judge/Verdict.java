package dev.flxpoint.sandbox.internal.judge;

import dev.flxpoint.sandbox.internal.call.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What the judge decided on a request.
 *
 * @param answer what to send, unless a fault replaces it
 * @param fault null if nothing goes wrong on purpose
 */
public record Verdict(Journal.Entry entry, Answer answer, @Nullable InjectedFault fault) {}
