package org.livebridge.output;

import java.util.List;

/** Lines of cells, made to stand below each other. */
public final class Columns {
    private Columns() {}

    /** All lines, each ending in a newline; the cells of a column are equally wide. */
    public static String of(List<List<String>> lines) {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i);
                padded.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
