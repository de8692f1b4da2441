package org.livebridge.account.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;

/** Folders of a home as pages show them to choose one: itself, the one above, those inside. */
public final class WebFolders {
    private final Homes homes;

    /** The folders in {@code homes}. */
    public WebFolders(Homes homes) {
        this.homes = homes;
    }

    /**
     * A folder with its neighbours.
     *
     * @param state what is told of each, by account and path
     */
    public Map<String, Object> tree(
            String account, String folder, BiFunction<String, String, Object> state) {
        String relative = DocumentRoots.inHome(account, folder);
        String shown = Homes.shown(account);
        String here = relative.isEmpty() ? shown : shown + "/" + relative;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("current", entry(account, here, state));
        List<Map<String, Object>> children =
                Folders.children(homes.of(account), relative).stream()
                        .map(name -> entry(account, here + "/" + name, state))
                        .toList();
        tree.put("children", children);
        tree.put("home", entry(account, shown, state));
        String above = relative.isEmpty() ? shown : here.substring(0, here.lastIndexOf('/'));
        tree.put("parent", entry(account, above, state));
        return tree;
    }

    private static Map<String, Object> entry(
            String account, String path, BiFunction<String, String, Object> state) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", path);
        entry.put("state", state.apply(account, path));
        return entry;
    }

    /** Whether a folder is one that no page can lie in. */
    public static boolean isSystem(String account, String folder) {
        try {
            DocumentRoots.relative(account, folder);
            return false;
        } catch (RuleException notForPages) {
            return true;
        }
    }
}
