package org.livebridge.engine.plugin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.livebridge.plugin.HookFailure;

/** A hook at a URL: the event is posted as JSON; the body of the answer is what the hook says. */
final class HookPost {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;

    private HookPost() {}

    static String run(String url, String event) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new HookFailure(url + " answered with status " + answer.statusCode() + ".");
            }
            String body = answer.body();
            return body.substring(0, Math.min(body.length(), LONGEST));
        } catch (IOException unreachable) {
            throw new HookFailure(url + " cannot be reached: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HookFailure("The hook was interrupted.");
        }
    }
}
