package org.livebridge.engine.services;

/**
 * A refusal that the user can lift: the sentence names the option, and the journal tells it once a
 * run.
 */
record NotAllowed(String refused) {}
