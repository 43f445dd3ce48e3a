package dev.flxpoint.client;

/**
 * What one request carries to the wire as its OkHttp tag: the token it is sent with and its permit.
 */
record Attempt(Token token, Permit permit) {}
