package org.livebridge.account.hook;

/**
 * Something that runs before or after a function (liveapi.md 7).
 *
 * @param event {@code Api2::Module::function}, {@code UAPI::…} or {@code Api1::…}; case-sensitive
 * @param stage before ({@code pre}) or after ({@code post})
 * @param target {@code Module::sub}, a script's absolute path, or a URL
 * @param blocking whether a {@code pre} hook may stop the call
 */
public record Hook(long id, String event, Stage stage, Kind kind, String target, boolean blocking) {

    /** When it runs. */
    public enum Stage {
        PRE,
        POST
    }

    /** What it is. */
    public enum Kind {
        PERL,
        SCRIPT,
        URL
    }
}
