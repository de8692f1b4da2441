package org.livebridge.modules.statistics;

import static org.livebridge.modules.statistics.Stats.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.preference.Preferences;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Caller;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code LogManager} and {@code StatsManager}: the logs in {@code ~/logs}. */
final class Logs implements ApiModule {
    private static final List<String> SETTINGS =
            List.of("archive_logs", "prune_archive", "retention_days");

    private final HomeFiles files;
    private final Preferences preferences;

    /** The module over the homes and what is preferred. */
    Logs(HomeFiles files, Preferences preferences) {
        this.files = files;
        this.preferences = preferences;
    }

    record Archive(String file, String path, long mtime) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.UAPI, "LogManager", "UAPI 11.138")
                        .function(
                                "list_archives",
                                Evidence.DOCUMENTED,
                                "Lists the packed logs in ~/logs.",
                                List.of(),
                                call -> ApiResult.of(archives(own(call))))
                        .function(
                                "get_settings",
                                Evidence.DOCUMENTED,
                                "Tells what becomes of the logs.",
                                List.of(),
                                call -> ApiResult.of(settings(own(call))))
                        .function(
                                "set_settings",
                                Evidence.DOCUMENTED,
                                "Sets what becomes of the logs.",
                                List.of(
                                        Parameter.optional("archive_logs", "1 or 0").flag(),
                                        Parameter.optional("prune_archive", "1 or 0").flag(),
                                        Parameter.optional("retention_days", "0 to 3650").number()),
                                this::set)
                        .functions());
        String none = "No statistics program runs here, so there is nothing to configure.";
        all.addAll(
                new Declaration(ApiFamily.UAPI, "StatsManager", "UAPI 11.138")
                        .refused("get_configuration", "Tells which programs run.", none)
                        .refused("save_configuration", "Sets which programs run.", none)
                        .functions());
        return all;
    }

    private List<Archive> archives(String account) {
        boolean there =
                files.list(account, "").stream()
                        .anyMatch(entry -> entry.name().equals("logs") && entry.isFolder());
        return there
                ? files.list(account, "logs").stream()
                        .filter(entry -> entry.name().endsWith(".gz"))
                        .map(entry -> new Archive(entry.name(), entry.path(), entry.mtime()))
                        .toList()
                : List.of();
    }

    private Map<String, Object> settings(String account) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String name : SETTINGS) {
            settings.put(
                    name, preferences.find(account, "log_" + name).map(Integer::valueOf).orElse(0));
        }
        return settings;
    }

    private ApiResult set(ApiCall call) {
        String account = own(call);
        Map<String, String> changed = new LinkedHashMap<>();
        for (String name : SETTINGS) {
            if (Given.optional(call, name).isPresent()) {
                int most = name.equals("retention_days") ? 3650 : 1;
                changed.put("log_" + name, String.valueOf(Given.number(call, name, 0, 0, most)));
            }
        }
        preferences.set(Caller.owner(account), changed);
        return ApiResult.of(null);
    }
}
