package org.livebridge.dispatch.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of a list: {@code start} counts from 1, {@code page} moves on by whole pages from there
 * (start 5, size 10, page 2 shows 15 to 24; liveapi.md 2.4).
 */
record Page(int start, int size, int page) {

    private long first() {
        return start + (page - 1L) * size;
    }

    <T> List<T> of(List<T> rows) {
        int from = (int) Math.min(rows.size(), first() - 1);
        int to = (int) Math.min(rows.size(), first() - 1 + size);
        return rows.subList(from, to);
    }

    /** The five members that an answer tells (liveapi.md 2.3). */
    Map<String, Object> summary(int total) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("total_pages", (int) ((total + (long) size - 1) / size));
        summary.put("total_results", total);
        summary.put("current_page", (int) ((first() - 1) / size + 1));
        summary.put("results_per_page", size);
        summary.put("start_result", (int) Math.min(Integer.MAX_VALUE, first()));
        return summary;
    }
}
