package org.livebridge.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a page into its tags and the text between them; what is no tag is text. */
final class PageReader {
    private static final int DEEPEST = 64;
    private static final Pattern TAG =
            Pattern.compile(
                    "<\\?cp(tt)?\\s(.*?)\\?>"
                            + "|<cpanel(if|feature)\\s+((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>"
                            + "|</cpanel(if|feature)\\s*>"
                            + "|<cpanel\\s+(\\w+)\\s*=\\s*\"([^\"]*)\"\\s*/?>",
                    Pattern.DOTALL);

    private final String page;
    private final Matcher tag;
    private int at;

    private PageReader(String page) {
        this.page = page;
        this.tag = TAG.matcher(page);
    }

    static List<Node> read(String page) {
        PageReader reader = new PageReader(page);
        List<Node> nodes = new ArrayList<>();
        while (reader.at < page.length()) {
            // An end tag without a beginning is dropped.
            nodes.addAll(reader.body(0));
        }
        return nodes;
    }

    /** The nodes up to the end tag of this block, or to the page's end. */
    private List<Node> body(int depth) {
        List<Node> nodes = new ArrayList<>();
        while (tag.find(at)) {
            text(nodes, at, tag.start());
            at = tag.end();
            if (tag.group(5) != null) {
                return nodes;
            }
            nodes.add(node(depth));
        }
        text(nodes, at, page.length());
        at = page.length();
        return nodes;
    }

    private Node node(int depth) {
        if (tag.group(2) != null) {
            if (tag.group(1) != null) {
                return new Node.ToolkitTag(tag.group());
            }
            String whole = tag.group();
            Optional<Node.Api2Tag> read = Api2TagReader.read(tag.group(2));
            return read.isPresent() ? read.get() : new Node.Text(whole);
        }
        if (tag.group(3) != null) {
            boolean feature = tag.group(3).equals("feature");
            String expression = tag.group(4).strip();
            return new Node.Block(
                    feature, expression, depth < DEEPEST ? body(depth + 1) : List.of());
        }
        return new Node.Api1Tag(tag.group(6), tag.group(7));
    }

    private void text(List<Node> nodes, int from, int to) {
        if (to > from) {
            nodes.add(new Node.Text(page.substring(from, to)));
        }
    }
}
