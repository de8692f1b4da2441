package org.livebridge.interpreters.split;

/** The value types of a function's parameters and of its result, if it has one. */
final class FunctionType {
    private final byte[] parameters;
    private final byte[] results;

    FunctionType(byte[] parameters, byte[] results) {
        this.parameters = parameters;
        this.results = results;
    }

    byte[] parameters() {
        return parameters;
    }

    byte[] results() {
        return results;
    }

    /** How a call changes the number of values on the stack. */
    int change() {
        return results.length - parameters.length;
    }
}
