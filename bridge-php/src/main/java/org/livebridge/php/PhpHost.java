package org.livebridge.php;

import java.nio.charset.StandardCharsets;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.HostCalls;

/**
 * The host functions of PHP: {@code services}, whose input and answer are the JSON objects of
 * {@link org.livebridge.wasm.Services}.
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
        if (!name.equals("services")) {
            return HostCalls.NONE.call(name, input);
        }
        String request = "<livebridge>\n" + new String(input, StandardCharsets.UTF_8);
        byte[] answer = channel.exchange(request.getBytes(StandardCharsets.UTF_8));
        String text = new String(answer, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            throw new Refusal("The host's answer cannot be read.");
        }
        return text.substring(begin + BEGIN.length(), end).getBytes(StandardCharsets.UTF_8);
    }
}
