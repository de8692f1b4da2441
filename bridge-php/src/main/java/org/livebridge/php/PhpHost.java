package org.livebridge.php;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.HostCalls;

/**
 * The host functions of PHP: {@code services}, whose input and answer are the JSON objects of
 * {@link org.livebridge.wasm.Services}; by any other name one service, whose input is the text
 * {@code in} and whose answer the text {@code out}, octet by octet.
 */
final class PhpHost implements HostCalls {
    private static final String BEGIN = "<cpanelresult>";
    private static final String END = "</cpanelresult>";

    private final Channel channel;

    PhpHost(Channel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] call(String name, byte[] input) {
        if (name.equals("services")) {
            return asked(new String(input, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
        String octets = new String(input, StandardCharsets.ISO_8859_1);
        String request =
                "{\"service\":" + JsonText.of(name) + ",\"in\":" + JsonText.of(octets) + "}";
        Map<String, String> answer = JsonText.members(asked(request));
        String out = answer.get("out");
        if (out == null) {
            String reason = answer.getOrDefault("failed", "The host's answer cannot be read.");
            throw new Refusal(answer.getOrDefault("refused", reason));
        }
        return out.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String asked(String request) {
        byte[] answer =
                channel.exchange(("<livebridge>\n" + request).getBytes(StandardCharsets.UTF_8));
        String text = new String(answer, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            throw new Refusal("The host's answer cannot be read.");
        }
        return text.substring(begin + BEGIN.length(), end);
    }
}
