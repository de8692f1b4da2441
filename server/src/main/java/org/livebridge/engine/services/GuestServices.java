package org.livebridge.engine.services;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.livebridge.LiveBridge;
import org.livebridge.account.Homes;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.ScriptRun;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.wasm.Services;

/** The services of one run, for the account that it runs as. */
public final class GuestServices implements Services, AutoCloseable {
    private final Map<String, Service> services;
    private final Connections connections;
    private final MysqlSessions mysql;
    private final Consumer<String> notes;
    private final Set<String> told = Collections.synchronizedSet(new HashSet<>());

    private GuestServices(
            Map<String, Service> services,
            Connections connections,
            MysqlSessions mysql,
            Consumer<String> notes) {
        this.services = services;
        this.connections = connections;
        this.mysql = mysql;
        this.notes = notes;
    }

    /**
     * The services for {@code run}, which may reach what is {@code allowed} of this machine; {@code
     * notes} is told once what would have to be allowed.
     */
    public static GuestServices of(
            ScriptRun run, LiveBridge bridge, Allowed allowed, Consumer<String> notes) {
        AllowedHosts hosts = new AllowedHosts(allowed.hosts());
        Connections connections = new Connections(hosts);
        MysqlSessions mysql = new MysqlSessions(hosts);
        Commands commands = commands(run, bridge, allowed);
        NameLookup names = new NameLookup(bridge.resolver(), run.caller().account());
        return new GuestServices(
                Map.ofEntries(
                        Map.entry("command", commands::run),
                        Map.entry("offered", commands::offered),
                        Map.entry("http", new HttpFetch(hosts)::answer),
                        Map.entry("zone", Zones::at),
                        Map.entry("names", names::records),
                        Map.entry("reverse", NameLookup::reverse),
                        Map.entry("connect", connections::connect),
                        Map.entry("send", connections::send),
                        Map.entry("receive", connections::receive),
                        Map.entry("secure", connections::secure),
                        Map.entry("shutdown", connections::shutDown),
                        Map.entry("disconnect", connections::disconnect),
                        Map.entry("mysql", mysql::answer),
                        Map.entry("cipher", Cryptography::cipher),
                        Map.entry("key", Cryptography::key),
                        Map.entry("sign", Cryptography::sign),
                        Map.entry("verify", Cryptography::verify),
                        Map.entry("rsa", Cryptography::rsa),
                        Map.entry("certificate", Cryptography::certificate)),
                connections,
                mysql,
                notes);
    }

    private static Commands commands(ScriptRun run, LiveBridge bridge, Allowed allowed) {
        String account = run.caller().account();
        Path home = bridge.homes().of(account);
        return new Commands(
                List.of(
                        new OldTools(bridge, run.caller()),
                        new WhmTool(bridge, run.caller()),
                        new SentMail(home, account),
                        new AllowedPrograms(
                                allowed.programs(), home, Homes.shown(account), run.limits())));
    }

    @Override
    public String answer(String request) {
        try {
            Request asked = Request.of(request);
            Service service = services.get(asked.text("service"));
            Object answer =
                    service == null
                            ? new Refusal("This host has no such service")
                            : service.answer(asked);
            if (answer instanceof NotAllowed refusal && told.add(refusal.refused())) {
                notes.accept(refusal.refused() + ".");
            }
            return Json.write(answer);
        } catch (JsonSyntaxException notJson) {
            return Json.write(new Refusal("The request is no JSON"));
        }
    }

    /** Ends what the run waits for. */
    public void giveUp() {
        connections.close();
        mysql.close();
    }

    @Override
    public void close() {
        giveUp();
    }
}
