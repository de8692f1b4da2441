package org.livebridge.engine.services;

/** What went wrong with something allowed; a script is told, the journal is not. */
record Failure(String failed) {}
