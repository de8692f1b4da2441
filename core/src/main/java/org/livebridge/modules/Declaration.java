package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** Declares functions of one module that share family, source and what they need. */
public final class Declaration {
    private final ApiFamily family;
    private final String module;
    private String source;
    private String feature = "";
    private String role = "";
    private String remark = "";
    private final List<ApiFunction> functions = new ArrayList<>();

    /** Declares functions of {@code module}, whose shapes come from {@code source}. */
    public Declaration(ApiFamily family, String module, String source) {
        this.family = family;
        this.module = module;
        this.source = source;
    }

    /** The functions declared from here on come from {@code place}. */
    public Declaration from(String place) {
        source = place;
        return this;
    }

    /** The functions declared from here on need a feature; empty for none. */
    public Declaration feature(String name) {
        feature = name;
        return this;
    }

    /** The functions declared from here on need a server role; empty for none. */
    public Declaration role(String name) {
        role = name;
        return this;
    }

    /** Answers of the functions declared from here on get this line in the journal. */
    public Declaration remark(String text) {
        remark = text;
        return this;
    }

    /** Declares a function that works. */
    public Declaration function(
            String name,
            Evidence evidence,
            String summary,
            List<Parameter> parameters,
            ApiHandler handler) {
        functions.add(
                new ApiFunction(
                        family,
                        module,
                        name,
                        summary,
                        parameters,
                        evidence,
                        source,
                        feature,
                        role,
                        remark,
                        "",
                        handler));
        return this;
    }

    /** Declares a documented function that is not offered, with the reason its callers are told. */
    public Declaration refused(String name, String summary, String reason) {
        functions.add(
                new ApiFunction(
                        family,
                        module,
                        name,
                        summary,
                        List.of(),
                        Evidence.DOCUMENTED,
                        source,
                        feature,
                        role,
                        remark,
                        reason,
                        call -> {
                            throw new RuleException(reason);
                        }));
        return this;
    }

    /** All that was declared. */
    public List<ApiFunction> functions() {
        return List.copyOf(functions);
    }
}
