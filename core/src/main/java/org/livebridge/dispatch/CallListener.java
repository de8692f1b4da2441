package org.livebridge.dispatch;

/** Told of every call after its answer is made; must not block or throw. */
@FunctionalInterface
public interface CallListener {

    /** Takes note of a call. */
    void called(AnsweredCall answered);
}
