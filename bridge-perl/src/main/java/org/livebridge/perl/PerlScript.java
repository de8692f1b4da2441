package org.livebridge.perl;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A script as perl gets it: its name, its text and its command line. */
final class PerlScript {
    private static final String ONE_LINER = "/dev/livebridge-e";

    private final String name;
    private final boolean oneLiner;
    private final byte[] text;
    private final boolean changed;
    private final PerlCommand command;

    private PerlScript(String name, boolean oneLiner, byte[] written) {
        this.name = name;
        this.oneLiner = oneLiner;
        this.text = ProgramBlocks.renamed(written);
        this.changed = !java.util.Arrays.equals(text, written);
        this.command = PerlCommand.of(text);
    }

    static PerlScript of(Env env, Source source) throws IOException {
        String path = source.getPath();
        if (path == null) {
            String code = source.getCharacters().toString();
            return new PerlScript("-e", true, code.getBytes(StandardCharsets.UTF_8));
        }
        return new PerlScript(path, false, env.getPublicTruffleFile(path).readAllBytes());
    }

    /** {@code $0}. */
    String name() {
        return name;
    }

    byte[] text() {
        return text;
    }

    /** Where perl finds it when it does not get it by its command line. */
    String path() {
        return oneLiner ? ONE_LINER : name;
    }

    /** Whether perl's command line gives it nothing but itself. */
    boolean startsPlainly() {
        return command.startsPlainly();
    }

    /** Its part of perl's command line. */
    List<String> words() {
        List<String> words = new ArrayList<>(command.words());
        words.add(oneLiner ? "-e" : "--");
        words.add(oneLiner ? new String(text, StandardCharsets.UTF_8) : name);
        return words;
    }

    /** Adds the text where the file system has none, or not the one to run. */
    void bring(Map<String, byte[]> files) {
        if (oneLiner || changed) {
            files.put(path(), text);
        }
        command.replacement().ifPresent(changed -> files.put(path(), changed));
    }
}
