package dev.flxpoint.contract.misuse;

/**
 * An error of the compiler.
 *
 * @param code javac's name of the error, which does not depend on language or wording
 * @param message the error in English; what it names stands in it as in the source
 */
record CompileError(long line, String code, String message) {}
