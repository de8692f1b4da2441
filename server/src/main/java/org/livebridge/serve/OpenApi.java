package org.livebridge.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.whm.WhmApi;
import org.livebridge.whm.WhmFunction;

/** The OpenAPI document of what is registered: UAPI and WHM by path, API 1 and 2 by their door. */
final class OpenApi {
    private OpenApi() {}

    static Map<String, Object> of(LiveBridge bridge) {
        Map<String, Object> paths = new TreeMap<>();
        Map<String, Object> others = new TreeMap<>();
        TreeSet<String> modules = new TreeSet<>();
        for (ApiFunction function : bridge.functions()) {
            if (!function.implemented()) {
                continue;
            }
            if (function.family() == ApiFamily.UAPI) {
                paths.put(
                        "/execute/" + function.module() + "/" + function.name(),
                        Map.of(
                                "get",
                                operation(
                                        "uapi-" + function.module() + "-" + function.name(),
                                        function.module(),
                                        function.summary(),
                                        function.evidence().label(),
                                        parameters(function.parameters(), List.of()))));
            } else {
                modules.add(function.module());
                others.put(
                        function.family().label() + " " + function.fullName(),
                        Map.of(
                                "summary",
                                function.summary(),
                                "evidence",
                                function.evidence().label(),
                                "parameters",
                                parameters(function.parameters(), List.of())));
            }
        }
        for (WhmFunction function : new WhmApi(bridge).functions()) {
            paths.put(
                    "/json-api/" + function.name(),
                    Map.of(
                            "get",
                            operation(
                                    "whm-" + function.name(),
                                    "WHM API 1",
                                    function.summary(),
                                    function.evidence().label(),
                                    parameters(
                                            function.parameters(),
                                            List.of(
                                                    Parameter.required(
                                                            "api.version", "always 1"))))));
        }
        paths.put("/json-api/cpanel", Map.of("get", cpanel(modules)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "LiveBridge", "version", "0.1.0"));
        document.put("security", List.of(Map.of("basic", List.of()), Map.of("token", List.of())));
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(
                                "basic",
                                Map.of("type", "http", "scheme", "basic"),
                                "token",
                                Map.of(
                                        "type", "apiKey",
                                        "in", "header",
                                        "name", "Authorization",
                                        "description", "cpanel user:TOKEN, or whm user:TOKEN"))));
        document.put("paths", paths);
        document.put("x-livebridge-functions", others);
        return document;
    }

    private static Map<String, Object> cpanel(java.util.Set<String> modules) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(
                parameter(
                        "cpanel_jsonapi_apiversion",
                        false,
                        "1, 2 or 3",
                        Map.of("enum", List.of("1", "2", "3"))));
        parameters.add(
                parameter(
                        "cpanel_jsonapi_module",
                        true,
                        "the module",
                        Map.of("enum", List.copyOf(modules))));
        parameters.add(parameter("cpanel_jsonapi_func", true, "the function", Map.of()));
        parameters.add(
                parameter("cpanel_jsonapi_user", false, "on WHM's ports: as whom", Map.of()));
        return operation(
                "cpanel",
                "API 1 and 2",
                "Calls a function of x-livebridge-functions; its arguments stand beside these.",
                "documented",
                parameters);
    }

    private static Map<String, Object> operation(
            String id,
            String tag,
            String summary,
            String evidence,
            List<Map<String, Object>> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(tag));
        operation.put("summary", summary);
        operation.put("x-livebridge-evidence", evidence);
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200",
                        Map.of(
                                "description",
                                "The envelope, which tells success or failure.",
                                "content",
                                Map.of(
                                        "application/json",
                                        Map.of("schema", Map.of("type", "object"))))));
        return operation;
    }

    private static List<Map<String, Object>> parameters(
            List<Parameter> declared, List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(declared);
        all.addAll(more);
        return all.stream().map(OpenApi::parameter).toList();
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> schema =
                switch (p.type()) {
                    case TEXT -> Map.of("type", "string");
                    case NUMBER -> Map.of("type", "integer");
                    case FLAG -> Map.of("type", "string", "enum", List.of("0", "1"));
                };
        Map<String, Object> made = parameter(p.name(), p.required(), p.help(), schema);
        if (!p.aliases().isEmpty()) {
            made.put("x-livebridge-aliases", p.aliases());
        }
        return made;
    }

    private static Map<String, Object> parameter(
            String name, boolean required, String description, Map<String, Object> schema) {
        Map<String, Object> type = new LinkedHashMap<>(schema);
        type.putIfAbsent("type", "string");
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("required", required);
        parameter.put("description", description);
        parameter.put("schema", type);
        return parameter;
    }
}
