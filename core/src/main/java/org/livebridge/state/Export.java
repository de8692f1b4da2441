package org.livebridge.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Limit;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes an account as a file that {@link DeclaredState} takes. Passwords are hashes and stay where
 * they are: a mailbox needs one again when it is made elsewhere. Files are not written.
 */
public final class Export {
    private Export() {}

    /**
     * The account's state as YAML.
     *
     * @throws RuleException when there is no such account
     */
    public static String of(LiveBridge bridge, String name) {
        Account account =
                bridge.accounts()
                        .find(name)
                        .orElseThrow(
                                () -> new RuleException("There is no account “" + name + "”."));
        HostingPackage plan = bridge.plans().of(name);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put(
                "features",
                Map.of(
                        plan.featureList(),
                        Map.of("off", List.copyOf(bridge.features().off(plan.featureList())))));
        Map<String, Object> limits = new LinkedHashMap<>();
        for (Limit limit : Limit.values()) {
            plan.limit(limit).ifPresent(value -> limits.put(limit.name(), value));
        }
        Map<String, Object> hosting = new LinkedHashMap<>();
        hosting.put("features", plan.featureList());
        hosting.put("limits", limits);
        state.put("packages", Map.of(plan.name(), hosting));
        state.put("accounts", Map.of(name, contents(bridge, account, plan)));
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(200).build();
        return new Dump(settings).dumpToString(state);
    }

    private static Map<String, Object> contents(
            LiveBridge bridge, Account account, HostingPackage plan) {
        AccountCalls calls = new AccountCalls(bridge, account.name());
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("domain", account.domain());
        contents.put("package", plan.name());
        for (Kind kind : Kinds.ALL) {
            Map<String, Map<String, String>> present = kind.reader().read(calls);
            if (present.isEmpty()) {
                continue;
            }
            contents.put(kind.name(), Items.written(kind, present));
        }
        return contents;
    }
}
