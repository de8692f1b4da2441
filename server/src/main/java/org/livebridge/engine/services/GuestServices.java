package org.livebridge.engine.services;

import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.Homes;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.ScriptRun;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.wasm.Services;

/** The services of one run, for the account that it runs as. */
public final class GuestServices implements Services {
    private final Map<String, Service> services;

    private GuestServices(Map<String, Service> services) {
        this.services = services;
    }

    /** The services for {@code run}, which may reach what is {@code allowed} of this machine. */
    public static GuestServices of(ScriptRun run, LiveBridge bridge, Allowed allowed) {
        String account = run.caller().account();
        java.nio.file.Path home = bridge.homes().of(account);
        Commands commands =
                new Commands(
                        List.of(
                                new OldTools(bridge, run.caller()),
                                new SentMail(home, account),
                                new AllowedPrograms(
                                        allowed.programs(),
                                        home,
                                        Homes.shown(account),
                                        run.limits())));
        return new GuestServices(
                Map.of(
                        "command",
                        commands::run,
                        "offered",
                        commands::offered,
                        "http",
                        new HttpFetch(allowed.hosts())::answer,
                        "zone",
                        Zones::at));
    }

    @Override
    public String answer(String request) {
        try {
            Request asked = Request.of(request);
            Service service = services.get(asked.text("service"));
            return Json.write(
                    service == null
                            ? new Refusal("This host has no such service")
                            : service.answer(asked));
        } catch (JsonSyntaxException notJson) {
            return Json.write(new Refusal("The request is no JSON"));
        }
    }
}
