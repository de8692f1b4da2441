package org.livebridge.account.cron;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A crontab as text; immutable, changes give a new one. */
public final class Crontab {
    private final List<CronLine> lines;

    private Crontab(List<CronLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The crontab that {@code text} is. */
    public static Crontab read(String text) {
        return new Crontab(text.isEmpty() ? List.of() : text.lines().map(CronLine::read).toList());
    }

    /** The text, each line ended. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** All lines in order. */
    public List<CronLine> lines() {
        return lines;
    }

    /** The jobs in order; a job's number is its place here, from 1. */
    public List<CronEntry> jobs() {
        return lines.stream().flatMap(line -> line.entry().stream()).toList();
    }

    /** The value of a variable: the last line that sets it counts. */
    public Optional<String> variable(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(CronLine::value)
                .reduce((first, second) -> second);
    }

    /** With a job at the end. */
    Crontab with(CronEntry job) {
        return new Crontab(Stream.concat(lines.stream(), Stream.of(CronLine.of(job))).toList());
    }

    /** With another job in the place of one. */
    Crontab replaced(CronEntry old, CronEntry job) {
        return new Crontab(
                lines.stream()
                        .map(line -> old.equals(line.job()) ? CronLine.of(job) : line)
                        .toList());
    }

    /** Without a job. */
    Crontab without(CronEntry job) {
        return new Crontab(lines.stream().filter(line -> !job.equals(line.job())).toList());
    }

    /** With a variable set, at the top if it is new: it counts for the lines below it only. */
    Crontab with(String name, String value) {
        CronLine set = CronLine.read(name + "=\"" + value + "\"");
        List<CronLine> changed = new ArrayList<>();
        boolean there = lines.stream().anyMatch(line -> line.name().equals(name));
        if (!there) {
            changed.add(set);
        }
        lines.stream()
                .map(line -> line.name().equals(name) ? set : line)
                .filter(Objects::nonNull)
                .forEach(changed::add);
        return new Crontab(changed);
    }
}
