package org.livebridge.tag;

import java.util.List;
import java.util.Map;

/** A piece of a page (liveapi.md 4). */
sealed interface Node {

    /** What is no tag: printed as it is. */
    record Text(String text) implements Node {}

    /** {@code <cpanel name="value">}: print, include, or a call {@code function(a,b)}. */
    record Api1Tag(String name, String value) implements Node {}

    /**
     * {@code <?cp Module::function(template, return…) name="value", … || 'otherwise' ?>}.
     *
     * @param words the template and the returns, as written
     * @param otherwise printed when the function fails or gives nothing
     */
    record Api2Tag(
            String module,
            String function,
            List<String> words,
            Map<String, String> arguments,
            String otherwise)
            implements Node {}

    /** {@code <cpanelif expression>} or {@code <cpanelfeature name>} around {@code body}. */
    record Block(boolean feature, String expression, List<Node> body) implements Node {}

    /** {@code <?cptt … ?>}: wants the Template Toolkit, which is not offered. */
    record ToolkitTag(String text) implements Node {}
}
