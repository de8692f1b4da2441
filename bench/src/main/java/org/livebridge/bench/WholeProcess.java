package org.livebridge.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times whole processes, one round after the other, so that all of them meet the same machine:
 * minimum, median and maximum in milliseconds.
 */
public final class WholeProcess {
    private WholeProcess() {}

    /** Arguments: the launcher, the samples folder, rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path samples = Path.of(arguments[1]);
        Map<String, List<String>> commands = commands(arguments[0], samples);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                double millis = time(command.getValue());
                // The first round only wakes the disk.
                if (round > 0 && millis >= 0) {
                    times.computeIfAbsent(command.getKey(), key -> new ArrayList<>()).add(millis);
                }
            }
        }
        times.forEach(WholeProcess::print);
    }

    private static Map<String, List<String>> commands(String launcher, Path samples) {
        String php = samples.resolve("php/resetsecquestions.live.php").toString();
        String perl = samples.resolve("perl/resetsecquestions.live.pl").toString();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("livebridge run, PHP sample", List.of(launcher, "run", php));
        commands.put("livebridge run, Perl sample", List.of(launcher, "run", perl));
        commands.put(
                "livebridge call, a read",
                List.of(launcher, "call", "SourceIPCheck", "listips", "account=user"));
        commands.put(
                "livebridge run --engine native, PHP sample",
                List.of(launcher, "run", "--engine", "native", php));
        commands.put(
                "livebridge run --engine native, Perl sample",
                List.of(launcher, "run", "--engine", "native", perl));
        commands.put("php -n -r 'echo 1;', installed", List.of("php", "-n", "-r", "echo 1;"));
        commands.put("perl -e 'print 1', installed", List.of("perl", "-e", "print 1"));
        commands.put(
                "perl -MJSON::PP -MIO::Socket::UNIX -e 1, installed",
                List.of("perl", "-MJSON::PP", "-MIO::Socket::UNIX", "-e", "1"));
        return commands;
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .redirectInput(new File("/dev/null"))
                            .start();
        } catch (IOException missing) {
            return -1;
        }
        int status = process.waitFor();
        double millis = (System.nanoTime() - begin) / 1e6;
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return millis;
    }

    private static void print(String name, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-55s min %7.1f  median %7.1f  max %7.1f ms",
                        name,
                        sorted[0],
                        sorted[sorted.length / 2],
                        Collections.max(times)));
    }
}
