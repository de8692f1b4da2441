package org.livebridge.perl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a run from a checkpoint learns at the park: its name, arguments and environment. */
final class PerlRequest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PerlRequest() {}

    /**
     * As Perl unpacks it by {@code (N/a*)*}: the count of arguments, the name, arguments, pairs.
     */
    static byte[] of(String name, List<String> arguments, Map<String, String> environment) {
        PerlRequest request = new PerlRequest();
        request.add(String.valueOf(arguments.size()));
        request.add(name);
        arguments.forEach(request::add);
        environment.forEach(
                (variable, value) -> {
                    request.add(variable);
                    request.add(value);
                });
        return request.bytes.toByteArray();
    }

    private void add(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(octets.length).array());
        bytes.writeBytes(octets);
    }
}
