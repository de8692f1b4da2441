package org.livebridge.modules.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.preference.Contact;
import org.livebridge.account.preference.Contact.Value;
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

/** {@code CustInfo} and UAPI {@code ContactInformation} (functions.md 11). */
public final class CustInfo implements ApiModule {
    private static final Parameter USERNAME =
            Parameter.optional("username", "a Webmail address; the caller without");

    private final Contact contact;
    private final Preferences preferences;

    /** The module over the contact settings. */
    public CustInfo(Contact contact, Preferences preferences) {
        this.contact = contact;
        this.preferences = preferences;
    }

    record EmailRow(String name, String value, String descp, int enabled, String type) {}

    record SavedRow(String name, String descp, Object value, String display_value) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(api2().functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "CustInfo", "scripts-in-the-wild.md")
                        .function(
                                "getemail",
                                Evidence.CALLER,
                                "Gives the contact address.",
                                List.of(),
                                call -> ApiResult.of(contact.of(call.caller()).get(0).value()))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "ContactInformation", "catalogue.tsv")
                        .function(
                                "set_email_addresses",
                                Evidence.DOCUMENTED,
                                "Sets the contact addresses, the first and the second.",
                                List.of(
                                        Parameter.required("address", "address-0, address-1"),
                                        Parameter.optional("old_address", "has no effect"),
                                        Parameter.optional("password", "has no effect here")
                                                .masked()),
                                this::setAddresses)
                        .function(
                                "unset_email_addresses",
                                Evidence.DOCUMENTED,
                                "Takes the contact addresses away.",
                                List.of(
                                        Parameter.optional("password", "has no effect here")
                                                .masked()),
                                call -> {
                                    contact.save(
                                            own(call), Map.of("email", "", "second_email", ""));
                                    return ApiResult.of(null);
                                })
                        .functions());
        return all;
    }

    private Declaration api2() {
        List<Parameter> settings = new ArrayList<>();
        Contact.known()
                .forEach(
                        one -> {
                            Parameter made = Parameter.optional(one.name(), one.description());
                            settings.add(one.name().contains("token") ? made.masked() : made);
                        });
        settings.add(USERNAME);
        return new Declaration(ApiFamily.API2, "CustInfo", "functions.md 11")
                .function(
                        "contactemails",
                        Evidence.CALLER,
                        "Lists the contact addresses, the first one first.",
                        List.of(USERNAME),
                        call ->
                                ApiResult.of(
                                        contact.of(login(call)).stream()
                                                .filter(value -> !value.setting().flag())
                                                .map(CustInfo::email)
                                                .toList()))
                .function(
                        "displaycontactinfo",
                        Evidence.RECORDED,
                        "Lists the contact addresses and the notices.",
                        List.of(USERNAME),
                        call ->
                                ApiResult.of(
                                        contact.of(login(call)).stream()
                                                .map(CustInfo::row)
                                                .toList()))
                .function(
                        "contactprefs",
                        Evidence.PROPOSED,
                        "Lists the notices.",
                        List.of(USERNAME),
                        call ->
                                ApiResult.of(
                                        contact.of(login(call)).stream()
                                                .filter(value -> value.setting().flag())
                                                .map(CustInfo::row)
                                                .toList()))
                .function(
                        "savecontactinfo",
                        Evidence.RECORDED,
                        "Changes the settings that are sent; the others stay.",
                        settings,
                        this::save);
    }

    private static EmailRow email(Value value) {
        return new EmailRow(
                value.setting().name(), value.value(), value.setting().description(), 1, "string");
    }

    private static Map<String, Object> row(Value value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", value.setting().name());
        row.put("descp", value.setting().description());
        row.put("type", value.setting().flag() ? "boolean" : "string");
        row.put("enabled", 1);
        row.put("value", wire(value));
        return row;
    }

    private static Object wire(Value value) {
        return value.setting().flag() ? (Object) (value.isOn() ? 1 : 0) : value.value();
    }

    private ApiResult save(ApiCall call) {
        Caller login = login(call);
        Map<String, String> changed = new LinkedHashMap<>();
        Contact.known()
                .forEach(
                        one ->
                                call.arguments()
                                        .text(one.name())
                                        .ifPresent(value -> changed.put(one.name(), value)));
        contact.save(login, changed);
        return ApiResult.of(
                contact.of(login).stream()
                        .filter(value -> changed.containsKey(value.setting().name()))
                        .map(
                                value ->
                                        new SavedRow(
                                                value.setting().name(),
                                                value.setting().description(),
                                                wire(value),
                                                value.setting().flag()
                                                        ? value.isOn() ? "on" : "off"
                                                        : value.value()))
                        .toList());
    }

    private ApiResult setAddresses(ApiCall call) {
        List<String> addresses = Given.list(call, "address");
        if (addresses.isEmpty()) {
            throw new RuleException("Provide the “address” argument.");
        }
        contact.save(
                own(call),
                Map.of(
                        "email",
                        addresses.get(0),
                        "second_email",
                        addresses.size() > 1 ? addresses.get(1) : ""));
        return ApiResult.of(null);
    }

    /** The login that the caller names: itself, or a mailbox of its account. */
    private Caller login(ApiCall call) {
        String name = Given.optional(call, "username").orElse(call.caller().login());
        if (name.equals(call.caller().login())) {
            return call.caller();
        }
        if (call.caller().isMailbox() || !preferences.hasMailbox(call.caller().account(), name)) {
            throw new RuleException("You do not have access to “" + name + "”.");
        }
        return new Caller(name, call.caller().account());
    }

    private static Caller own(ApiCall call) {
        return Caller.owner(Owner.account(call.caller()));
    }
}
