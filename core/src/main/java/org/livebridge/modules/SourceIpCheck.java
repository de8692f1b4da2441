package org.livebridge.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.account.SecurityQuestions;
import org.livebridge.account.TrustedAddresses;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** {@code SourceIPCheck}: trusted addresses and security questions (sourceipcheck.md). */
public final class SourceIpCheck implements ApiModule {
    private static final Parameter ACCOUNT =
            Parameter.optional("account", "cPanel user name, own Webmail address, or own domain");
    private static final Parameter IP = Parameter.required("ip", "a full IPv4 address");

    private final SecurityQuestions questions;
    private final TrustedAddresses addresses;

    /** The module over these parts of the domain. */
    public SourceIpCheck(SecurityQuestions questions, TrustedAddresses addresses) {
        this.questions = questions;
        this.addresses = addresses;
    }

    /**
     * A row of {@code addip} and {@code delip}: {@code status} is a number (sourceipcheck.md 3).
     */
    record AddressRow(int status, String ip, @Nullable String error) {}

    /** A row of {@code listips}. */
    record IpRow(String ip) {}

    /** The row of {@code getaccount}. */
    record AccountRow(String account) {}

    /** A row of {@code samplequestions}. */
    record QuestionRow(String question) {}

    /** The row of a success: an empty text. */
    record StatusRow(String status) {}

    /** The row of a failure: the same sentence twice. */
    record FailureRow(String status, String reason) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "SourceIPCheck", "sourceipcheck.md 3")
                .function(
                        "addip",
                        Evidence.DOCUMENTED,
                        "Puts an address on the caller's trusted list.",
                        List.of(IP),
                        call -> address(call, ip -> addresses.add(call.caller(), ip)))
                .function(
                        "delip",
                        Evidence.PROPOSED,
                        "Takes an address off the caller's trusted list.",
                        List.of(IP),
                        call -> address(call, ip -> addresses.remove(call.caller(), ip)))
                .function(
                        "listips",
                        Evidence.PROPOSED,
                        "Lists trusted addresses.",
                        List.of(ACCOUNT),
                        this::listIps)
                .function(
                        "getaccount",
                        Evidence.PROPOSED,
                        "Names the login that the security questions apply to.",
                        List.of(),
                        call -> ApiResult.row(new AccountRow(call.caller().login())))
                .function(
                        "samplequestions",
                        Evidence.PROPOSED,
                        "Lists stock questions.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        SecurityQuestions.STOCK.stream()
                                                .map(QuestionRow::new)
                                                .toList()))
                .function(
                        "loadsecquestions",
                        Evidence.PROPOSED,
                        "Reads the stored questions; answers stay empty (decision 0002).",
                        List.of(ACCOUNT),
                        this::load)
                .function(
                        "savesecquestions",
                        Evidence.PROPOSED,
                        "Stores four questions with their answers.",
                        saveParameters(),
                        call -> status(() -> save(call)))
                .function(
                        "resetsecquestions",
                        Evidence.DOCUMENTED,
                        "Removes the questions; they must be defined anew at the next login.",
                        List.of(ACCOUNT),
                        call -> status(() -> questions.reset(call.caller(), account(call))))
                .functions();
    }

    private interface AddressChange {
        void apply(String ip);
    }

    private static ApiResult address(ApiCall call, AddressChange change) {
        String ip = call.arguments().text("ip", "");
        try {
            change.apply(ip);
            return ApiResult.row(new AddressRow(1, ip, null));
        } catch (RuleException refusal) {
            String error = String.valueOf(refusal.getMessage());
            return ApiResult.failure(List.of(new AddressRow(0, ip, error)), error);
        }
    }

    private static ApiResult status(Runnable work) {
        try {
            work.run();
            return ApiResult.row(new StatusRow(""));
        } catch (RuleException refusal) {
            String error = String.valueOf(refusal.getMessage());
            return ApiResult.failure(List.of(new FailureRow(error, error)), error);
        }
    }

    private ApiResult listIps(ApiCall call) {
        return ApiResult.of(
                addresses.list(call.caller(), account(call)).stream().map(IpRow::new).toList());
    }

    private ApiResult load(ApiCall call) {
        List<String> stored = questions.load(call.caller(), account(call));
        Map<String, String> row = new LinkedHashMap<>();
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            row.put("q" + n + "ques", n <= stored.size() ? stored.get(n - 1) : "");
            row.put("q" + n + "answer", "");
        }
        return ApiResult.row(row);
    }

    private void save(ApiCall call) {
        Arguments arguments = call.arguments();
        List<SecurityQuestions.Pair> pairs = new ArrayList<>();
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            pairs.add(
                    new SecurityQuestions.Pair(
                            arguments.text("q" + n + "ques", ""),
                            arguments.text("q" + n + "answer", "")));
        }
        questions.save(call.caller(), account(call), pairs);
    }

    private static List<Parameter> saveParameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(ACCOUNT));
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            parameters.add(Parameter.required("q" + n + "ques", "question " + n));
            parameters.add(Parameter.secret("q" + n + "answer", "answer " + n));
        }
        return parameters;
    }

    private static String account(ApiCall call) {
        return call.arguments().text("account", "");
    }
}
