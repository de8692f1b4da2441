package org.livebridge.http.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.modules.Navigation;

/**
 * What a folder of pages puts into the navigation: the links of its {@code install.json} or {@code
 * dynamicui_*.conf}, else its first page under its folder's name.
 */
final class InstalledPages {
    private static final int LONGEST = 1 << 20;

    private InstalledPages() {}

    static List<Navigation.Entry> of(PageRoot root) throws IOException {
        List<Navigation.Entry> entries = new ArrayList<>();
        Path install = root.host().resolve("install.json");
        if (readable(install)) {
            entries.addAll(fromJson(root, Files.readString(install, StandardCharsets.UTF_8)));
        }
        try (Stream<Path> files = Files.list(root.host())) {
            for (Path file : files.sorted().toList()) {
                if (String.valueOf(file.getFileName()).matches("dynamicui.*\\.conf")
                        && readable(file)) {
                    entries.addAll(fromDynamicUi(root, Files.readAllLines(file)));
                }
            }
        }
        if (entries.isEmpty() && !root.anyCgi()) {
            String name = String.valueOf(root.guest().getFileName());
            String title =
                    name.substring(0, 1).toUpperCase(Locale.ROOT)
                            + name.substring(1).replace('_', ' ').replace('-', ' ');
            entries.add(new Navigation.Entry(name, title, link(root, "")));
        }
        return entries;
    }

    private static boolean readable(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LONGEST;
    }

    private static List<Navigation.Entry> fromJson(PageRoot root, String text) {
        List<Navigation.Entry> entries = new ArrayList<>();
        Object parsed;
        try {
            parsed = Json.parse(text);
        } catch (JsonSyntaxException broken) {
            return entries;
        }
        for (Object item :
                parsed instanceof List<?> list ? list : List.of(String.valueOf(parsed))) {
            if (item instanceof Map<?, ?> map
                    && map.get("name") instanceof String name
                    && map.get("uri") instanceof String uri) {
                Object id = map.get("id");
                entries.add(
                        new Navigation.Entry(
                                id == null ? name : id.toString(), name, link(root, uri)));
            }
        }
        return entries;
    }

    /** Lines of {@code key=>value} pairs joined by commas. */
    private static List<Navigation.Entry> fromDynamicUi(PageRoot root, List<String> lines) {
        List<Navigation.Entry> entries = new ArrayList<>();
        for (String line : lines) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String pair : line.split(",", -1)) {
                int cut = pair.indexOf("=>");
                if (cut > 0) {
                    values.put(pair.substring(0, cut).strip(), pair.substring(cut + 2).strip());
                }
            }
            String url = values.getOrDefault("url", "");
            if (!url.isEmpty()) {
                String name = values.getOrDefault("itemdesc", values.getOrDefault("file", url));
                entries.add(
                        new Navigation.Entry(
                                values.getOrDefault("file", name), name, link(root, url)));
            }
        }
        return entries;
    }

    /** A plugin names its page from the theme's folder or from its own. */
    private static String link(PageRoot root, String uri) {
        String name = root.guest().getFileName() + "/";
        String own = uri.startsWith(name) ? uri.substring(name.length()) : uri;
        if (own.startsWith("/") || own.contains(":")) {
            own = "";
        }
        return root.path().replaceFirst("^/frontend/", "/frontend/" + PageRoot.THEME + "/") + own;
    }
}
