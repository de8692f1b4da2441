package org.livebridge.account;

/** Thrown when a rule of the domain forbids what was asked; the message is for the caller. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal with the sentence that explains it. */
    public RuleException(String message) {
        super(message);
    }
}
