package org.livebridge.engine.services;

import java.util.List;

/** Commands of some kind, as a script names them. */
interface Command {

    /** Whether it answers the command of that name, which may be a path. */
    boolean knows(String name);

    /**
     * Runs it.
     *
     * @param words with the name first
     * @param input each character one octet
     * @param folder the script's working folder as it sees it
     * @return a {@link CommandResult} or a {@link Refusal}
     */
    Object run(List<String> words, String input, String folder);

    /** The last part of a path. */
    static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
