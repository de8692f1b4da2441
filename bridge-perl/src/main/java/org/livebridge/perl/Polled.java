package org.livebridge.perl;

/** What {@code select} can ask: a socket, or the end of a pipe that is read. */
interface Polled {
    /** Whether reading would not wait; looked for as long as told. */
    boolean ready(double seconds);
}
