package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** Declares functions of one module that share family and source. */
final class Declaration {
    private final ApiFamily family;
    private final String module;
    private final String source;
    private final List<ApiFunction> functions = new ArrayList<>();

    Declaration(ApiFamily family, String module, String source) {
        this.family = family;
        this.module = module;
        this.source = source;
    }

    Declaration function(
            String name,
            Evidence evidence,
            String summary,
            List<Parameter> parameters,
            ApiHandler handler) {
        functions.add(
                new ApiFunction(
                        family, module, name, summary, parameters, evidence, source, handler));
        return this;
    }

    List<ApiFunction> functions() {
        return List.copyOf(functions);
    }
}
