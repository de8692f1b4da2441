package org.livebridge.http;

/** What receives a request: who answers which path, and who finds out who is asking. */
public record Reception(Routes routes, Authenticator authenticator) {}
