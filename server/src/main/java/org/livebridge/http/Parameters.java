package org.livebridge.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request in the order sent; a name may come more than once. Immutable. */
public final class Parameters {
    /** A request has so many at most. */
    public static final int MOST = 10_000;

    private static final Parameters NONE = new Parameters(List.of());

    private final List<Map.Entry<String, String>> entries;

    private Parameters(List<Map.Entry<String, String>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** No parameters. */
    public static Parameters none() {
        return NONE;
    }

    /** These parameters. */
    public static Parameters of(List<Map.Entry<String, String>> entries) {
        return entries.isEmpty() ? NONE : new Parameters(entries);
    }

    /**
     * The parameters of a query or of a form body.
     *
     * @throws BadRequestException when there are too many
     */
    public static Parameters parse(String encoded) {
        if (encoded.isEmpty()) {
            return NONE;
        }
        List<Map.Entry<String, String>> list = new ArrayList<>();
        int at = 0;
        while (at <= encoded.length()) {
            int end = next(encoded, at);
            if (end > at) {
                String pair = encoded.substring(at, end);
                int cut = pair.indexOf('=');
                String name = cut < 0 ? pair : pair.substring(0, cut);
                String value = cut < 0 ? "" : pair.substring(cut + 1);
                list.add(Map.entry(PercentText.decode(name), PercentText.decode(value)));
            }
            if (list.size() > MOST) {
                throw new BadRequestException(
                        413, "A request has " + MOST + " parameters at most.");
            }
            at = end + 1;
        }
        return of(list);
    }

    /** Bytes as text: UTF-8, or Latin-1 when they are not. */
    public static String text(byte[] bytes) {
        return PercentText.text(bytes);
    }

    private static int next(String encoded, int from) {
        for (int i = from; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '&' || encoded.charAt(i) == ';') {
                return i;
            }
        }
        return encoded.length();
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return entries.stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The first value of that name, or {@code fallback}. */
    public String text(String name, String fallback) {
        return first(name).orElse(fallback);
    }

    /** These and then {@code more}. */
    public Parameters and(Parameters more) {
        List<Map.Entry<String, String>> both = new ArrayList<>(entries);
        both.addAll(more.entries);
        return of(both);
    }

    /** All of them in the order sent. */
    public List<Map.Entry<String, String>> entries() {
        return entries;
    }

    /**
     * As a map; a name that comes again is numbered from 1, as list arguments are: {@code name},
     * {@code name-1}, {@code name-2} [I].
     */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : entries) {
            String name = entry.getKey();
            for (int i = 1; map.containsKey(name); i++) {
                name = entry.getKey() + "-" + i;
            }
            map.put(name, entry.getValue());
        }
        return map;
    }
}
