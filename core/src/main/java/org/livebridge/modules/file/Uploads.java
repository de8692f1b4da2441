package org.livebridge.modules.file;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.file.Fileman.own;
import static org.livebridge.modules.file.Fileman.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Parameter;

/**
 * Files of an HTTP form. The door gives each as {@code file-1}, with its name as {@code
 * file-1.filename} and, where its bytes are no UTF-8, its {@code file-1.charset}.
 */
final class Uploads {
    static final String SUMMARY = "Takes files of an HTTP form (multipart/form-data).";

    static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.optional("dir", "the folder; the home when left out"),
                    Parameter.optional("file-1", "a file; file-2 and so on"),
                    Parameter.optional("overwrite", "1: in the place of a file").flag());

    private static final String NAME = ".filename";

    /** As a server says it to a call without files (public thread of an API client). */
    private static final String NONE = "You must specify at least one file to upload.";

    private final HomeFiles files;

    Uploads(HomeFiles files) {
        this.files = files;
    }

    record Upload(String file, String reason, long size, int status, List<String> warnings) {}

    record Report(int failed, int succeeded, List<Upload> uploads, int warned) {}

    /** API 2's answer: the report is its row; nothing to report on, no row. */
    ApiResult row(ApiCall call) {
        Report report = report(call);
        if (report.uploads().isEmpty()) {
            return ApiResult.failure(null, NONE);
        }
        return why(report)
                .map(reason -> ApiResult.failure(List.of(report), reason))
                .orElseGet(() -> ApiResult.row(report));
    }

    /** UAPI's answer. */
    ApiResult take(ApiCall call) {
        Report report = report(call);
        return why(report)
                .map(reason -> ApiResult.failure(report, reason))
                .orElseGet(() -> ApiResult.of(report));
    }

    /** Why none of the files was taken; empty when one was. */
    private static Optional<String> why(Report report) {
        if (report.succeeded() > 0) {
            return Optional.empty();
        }
        return Optional.of(report.uploads().isEmpty() ? NONE : report.uploads().get(0).reason());
    }

    private Report report(ApiCall call) {
        String folder = optional(call, "dir").orElse("");
        List<Upload> uploads = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> sent : call.arguments().named().entrySet()) {
            String key = sent.getKey();
            String field = key.endsWith(NAME) ? key.substring(0, key.length() - NAME.length()) : "";
            String name = field.startsWith("file") ? base(String.valueOf(sent.getValue())) : "";
            if (!name.isEmpty()) {
                uploads.add(write(call, folder, field, name));
            }
        }
        int failed = (int) uploads.stream().filter(one -> one.status() == 0).count();
        return new Report(failed, uploads.size() - failed, uploads, 0);
    }

    private Upload write(ApiCall call, String folder, String field, String name) {
        String text = call.arguments().text(field).orElse("");
        String charset = optional(call, field + ".charset").orElse("");
        try {
            String path = within(folder, name);
            if (!call.arguments().flag("overwrite") && isThere(own(call), path)) {
                throw new RuleException("The file “" + name + "” already exists.");
            }
            long size = files.write(own(call), path, text, charset).size();
            return new Upload(name, "Upload completed", size, 1, List.of());
        } catch (RuleException refused) {
            return new Upload(name, String.valueOf(refused.getMessage()), 0, 0, List.of());
        }
    }

    private boolean isThere(String account, String path) {
        try {
            files.entry(account, path);
            return true;
        } catch (RuleException absent) {
            return false;
        }
    }

    /** Some browsers send a whole path. */
    private static String base(String filename) {
        return filename.substring(
                Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    }
}
