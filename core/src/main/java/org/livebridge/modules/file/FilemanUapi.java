package org.livebridge.modules.file;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.file.Fileman.DIR;
import static org.livebridge.modules.file.Fileman.own;
import static org.livebridge.modules.file.Fileman.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.file.Trash;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code Fileman} over the real home folder. */
public final class FilemanUapi implements ApiModule {
    private static final Parameter FILE = Parameter.required("file", "the file's name");
    private static final Parameter FROM =
            Parameter.optional("from_charset", "the encoding of what is given; UTF-8 without it");
    private static final Parameter TO =
            Parameter.optional("to_charset", "the encoding of the file; UTF-8 without it");

    private final HomeFiles files;
    private final FilePlaces places;
    private final Trash trash;

    /** The module over the files of the homes. */
    public FilemanUapi(HomeFiles files, FilePlaces places) {
        this.files = files;
        this.places = places;
        this.trash = new Trash(files);
    }

    record Content(
            String content,
            String dir,
            String filename,
            String path,
            String from_charset,
            String to_charset) {}

    record Saved(String from_charset, String to_charset, String path) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Fileman", "UAPI 11.138; scripts-in-the-wild.md")
                .role("File Storage")
                .feature("fileman")
                .function(
                        "list_files",
                        Evidence.CALLER,
                        "Lists a folder.",
                        List.of(
                                DIR,
                                Parameter.optional("types", "dir, file, special, joined by |"),
                                Parameter.optional("show_hidden", "1 lists .names, too"),
                                Parameter.optional("only_these_files", "names joined by commas"),
                                Parameter.optional("include_mime", "has no effect: always given")),
                        this::list)
                .function(
                        "get_file_information",
                        Evidence.DOCUMENTED,
                        "Tells of one file.",
                        List.of(Parameter.required("path", "the file")),
                        call ->
                                ApiResult.of(
                                        FileRows.uapi(files.entry(own(call), text(call, "path")))))
                .function(
                        "get_file_content",
                        Evidence.CALLER,
                        "Gives the text of a file.",
                        List.of(DIR, FILE, FROM, TO),
                        this::content)
                .function(
                        "save_file_content",
                        Evidence.CALLER,
                        "Writes a text file, in the place of one that is there.",
                        List.of(DIR, FILE, Parameter.optional("content", "the text"), FROM, TO),
                        this::save)
                .function(
                        "autocompletedir",
                        Evidence.DOCUMENTED,
                        "Lists what a path could go on as.",
                        List.of(
                                Parameter.required("path", "the beginning of a path"),
                                Parameter.optional("dirsonly", "1 keeps folders only").flag()),
                        call -> ApiResult.of(places.completions(call)))
                .function(
                        "empty_trash",
                        Evidence.DOCUMENTED,
                        "Deletes what lies in the trash.",
                        List.of(
                                Parameter.optional(
                                        "older_than", "only what lies there for so many days")),
                        call -> {
                            int days = Given.number(call, "older_than", 0, 0, 36_500);
                            trash.empty(own(call), Duration.ofDays(days));
                            return ApiResult.of(null);
                        })
                .function(
                        "upload_files",
                        Evidence.PROPOSED,
                        Uploads.SUMMARY,
                        Uploads.PARAMETERS,
                        new Uploads(files)::take)
                .functions();
    }

    private ApiResult list(ApiCall call) {
        List<String> types =
                List.of(optional(call, "types").orElse("dir|file|special").split("[|,]"));
        List<String> only =
                optional(call, "only_these_files")
                        .map(names -> List.of(names.split("\\s*,\\s*")))
                        .orElse(List.of());
        boolean hidden = call.arguments().flag("show_hidden");
        return ApiResult.of(
                files.list(own(call), optional(call, "dir").orElse("")).stream()
                        .filter(entry -> types.contains(entry.type()))
                        .filter(entry -> hidden || !entry.name().startsWith("."))
                        .filter(entry -> only.isEmpty() || only.contains(entry.name()))
                        .map(FileRows::uapi)
                        .toList());
    }

    private ApiResult content(ApiCall call) {
        String from = charset(call, "from_charset");
        String path = within(optional(call, "dir").orElse(""), text(call, "file"));
        FileEntry entry = files.entry(own(call), path);
        return ApiResult.of(
                new Content(
                        files.read(own(call), path, from),
                        entry.folder(),
                        entry.name(),
                        entry.path(),
                        from,
                        charset(call, "to_charset")));
    }

    private ApiResult save(ApiCall call) {
        String file = text(call, "file");
        if (file.contains("/")) {
            throw new RuleException("“" + file + "” is not a valid file name.");
        }
        String path = within(optional(call, "dir").orElse(""), file);
        String to = charset(call, "to_charset");
        FileEntry saved =
                files.write(own(call), path, call.arguments().text("content").orElse(""), to);
        return ApiResult.of(new Saved(charset(call, "from_charset"), to, saved.path()));
    }

    private static String charset(ApiCall call, String name) {
        return HomeFiles.charset(optional(call, name).orElse("")).name().toLowerCase(Locale.ROOT);
    }
}
