package org.livebridge.modules.cron;

import static org.livebridge.modules.Given.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.cron.CronEntry;
import org.livebridge.account.cron.CronJobs;
import org.livebridge.account.cron.CronJobs.Choice;
import org.livebridge.account.cron.CronJobs.Kept;
import org.livebridge.account.cron.CronLine;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** API 2 {@code Cron} (functions.md 7). */
public final class Cron implements ApiModule {
    private static final String INSTALLED = "crontab installed";
    private static final List<Parameter> JOB =
            List.of(
                    Parameter.required("command", "what runs, one line"),
                    Parameter.required("minute", "0 to 59, *, ranges, lists, steps"),
                    Parameter.required("hour", "0 to 23"),
                    Parameter.required("day", "of the month, 1 to 31"),
                    Parameter.required("month", "1 to 12, or jan to dec"),
                    Parameter.required("weekday", "0 to 7, or sun to sat"));
    private static final Parameter KEY =
            Parameter.optional("linekey", "the job, by the MD5 of its line");
    private static final Parameter NUMBER =
            Parameter.optional("commandnumber", "the job, by its number; linekey goes first")
                    .number()
                    .also("commandlinenumber", "line");

    private final CronJobs jobs;

    /** The module over the crontabs. */
    public Cron(CronJobs jobs) {
        this.jobs = jobs;
    }

    record JobRow(
            int count,
            String command,
            String command_htmlsafe,
            String minute,
            String hour,
            String day,
            String month,
            String weekday,
            String linekey) {}

    record LastRow(int count) {}

    record KeptRow(int status, String statusmsg, String linekey) {}

    record EmailRow(String email) {}

    record EmailSet(int status, String statusmsg, String email) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "Cron", "functions.md 7")
                .feature("cron")
                .function(
                        "listcron",
                        Evidence.RECORDED,
                        "Lists the jobs; a last row holds the next number only.",
                        List.of(),
                        this::list)
                .function(
                        "fetchcron",
                        Evidence.CALLER,
                        "Lists every line of the crontab.",
                        List.of(),
                        this::fetch)
                .function("add_line", Evidence.RECORDED, "Adds a job.", JOB, this::add)
                .function(
                        "edit_line",
                        Evidence.RECORDED,
                        "Puts a job in the place of another.",
                        concat(JOB, KEY, NUMBER),
                        this::edit)
                .function(
                        "remove_line",
                        Evidence.RECORDED,
                        "Removes a job.",
                        List.of(KEY, NUMBER),
                        call ->
                                Outcome.status(
                                        INSTALLED, () -> jobs.remove(own(call), choice(call))))
                .function(
                        "get_email",
                        Evidence.RECORDED,
                        "Tells where cron's output goes; empty when that is not set.",
                        List.of(),
                        call -> ApiResult.row(new EmailRow(jobs.email(own(call)))))
                .function(
                        "set_email",
                        Evidence.RECORDED,
                        "Sets where cron's output goes; empty: nowhere.",
                        List.of(Parameter.required("email", "the address")),
                        this::setEmail)
                .functions();
    }

    private ApiResult list(ApiCall call) {
        List<Object> rows = new ArrayList<>();
        for (CronEntry job : jobs.of(own(call)).jobs()) {
            rows.add(
                    new JobRow(
                            rows.size() + 1,
                            job.command(),
                            htmlSafe(job.command()),
                            job.minute(),
                            job.hour(),
                            job.day(),
                            job.month(),
                            job.weekday(),
                            job.key()));
        }
        rows.add(new LastRow(rows.size() + 1));
        return ApiResult.of(rows);
    }

    private ApiResult fetch(ApiCall call) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int number = 0;
        for (CronLine line : jobs.of(own(call)).lines()) {
            Map<String, Object> row = new LinkedHashMap<>();
            switch (line.kind()) {
                case COMMAND -> job(row, line.entry().orElseThrow(), ++number);
                case VARIABLE -> {
                    row.put("type", "variable");
                    row.put("key", line.name());
                    row.put("value", line.value());
                }
                case COMMENT -> row.put("type", "comment");
            }
            row.put("entry", line.text());
            rows.add(row);
        }
        return ApiResult.of(rows);
    }

    private static void job(Map<String, Object> row, CronEntry job, int number) {
        row.put("type", "command");
        row.put("commandnumber", number);
        row.put("count", number);
        row.put("minute", job.minute());
        row.put("hour", job.hour());
        row.put("day", job.day());
        row.put("month", job.month());
        row.put("weekday", job.weekday());
        row.put("command", job.command());
        row.put("command_htmlsafe", htmlSafe(job.command()));
        row.put("linekey", job.key());
    }

    private ApiResult add(ApiCall call) {
        return kept(() -> jobs.add(own(call), job(call)));
    }

    private ApiResult edit(ApiCall call) {
        return kept(() -> jobs.edit(own(call), choice(call), job(call)));
    }

    /** A duplicate is told in the row alone, without a top-level error, as recorded. */
    private static ApiResult kept(java.util.function.Supplier<Kept> work) {
        return Outcome.row(
                () -> {
                    Kept kept = work.get();
                    return kept.kept()
                            ? new KeptRow(1, INSTALLED, kept.key())
                            : new KeptRow(0, "This cron job already exists.", kept.key());
                },
                refusal -> new Outcome.StatusRow(0, refusal));
    }

    private ApiResult setEmail(ApiCall call) {
        return Outcome.row(
                () -> {
                    String email =
                            call.arguments()
                                    .text("email")
                                    .orElseThrow(
                                            () ->
                                                    new RuleException(
                                                            "Provide the “email” argument."))
                                    .strip();
                    jobs.email(own(call), email);
                    return new EmailSet(1, INSTALLED, email);
                },
                refusal -> new Outcome.StatusRow(0, refusal));
    }

    private static CronEntry job(ApiCall call) {
        return CronEntry.checked(
                text(call, "minute"),
                text(call, "hour"),
                text(call, "day"),
                text(call, "month"),
                text(call, "weekday"),
                text(call, "command"));
    }

    private static Choice choice(ApiCall call) {
        String key = Given.optional(call, "linekey").orElse("");
        String number = Given.optional(call, "commandnumber").orElse("");
        if (key.isEmpty() && number.isEmpty()) {
            throw new RuleException("Provide the “linekey” or the “commandnumber” argument.");
        }
        if (!number.isEmpty() && !number.matches("[0-9]{1,6}")) {
            throw new RuleException("“" + number + "” is no number of a cron job.");
        }
        return new Choice(key, number.isEmpty() ? 0 : Integer.parseInt(number));
    }

    private static String own(ApiCall call) {
        return Owner.account(call.caller());
    }

    private static String htmlSafe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static List<Parameter> concat(List<Parameter> list, Parameter... more) {
        List<Parameter> all = new ArrayList<>(list);
        all.addAll(List.of(more));
        return all;
    }
}
