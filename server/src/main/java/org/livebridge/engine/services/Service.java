package org.livebridge.engine.services;

/** One kind of service. */
@FunctionalInterface
interface Service {

    /** What becomes an answer's JSON object; a {@code refused} member is a sentence for people. */
    Object answer(Request request);
}
