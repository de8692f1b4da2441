package org.livebridge.modules.file;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.FileOperation;
import org.livebridge.account.file.FileOperations;
import org.livebridge.account.file.FileOperations.Done;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.file.MediaType;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/** API 2 {@code Fileman} over the real home folder (functions.md 9). */
public final class Fileman implements ApiModule {
    static final Parameter DIR = Parameter.optional("dir", "the folder; the home without it");
    private static final Parameter PATH =
            Parameter.optional("path", "the folder to make it in; the home without it");
    private static final Parameter NAME = Parameter.required("name", "its name");
    private static final Parameter PERMISSIONS =
            Parameter.optional("permissions", "octal text, as 0755");

    private final HomeFiles files;
    private final FileOperations operations;

    /** The module over the files of the homes. */
    public Fileman(HomeFiles files) {
        this.files = files;
        this.operations = new FileOperations(files);
    }

    record Made(String path, String name, String permissions) {}

    record Saved(int result, String reason, String path) {}

    record Success(int result, String src, String dest) {}

    record Failure(int result, String src, String dest, String err) {}

    record View(
            String file,
            String dir,
            String contents,
            String mimename,
            String mimetype,
            String filetype,
            String fileinfo,
            String formatting_before,
            String formatting_after) {}

    @Override
    public List<ApiFunction> functions() {
        return changes(
                        new Declaration(ApiFamily.API2, "Fileman", "functions.md 9")
                                .role("File Storage")
                                .feature("fileman"))
                .function(
                        "listfiles",
                        Evidence.RECORDED,
                        "Lists a folder.",
                        List.of(
                                DIR,
                                Parameter.optional("types", "dir, file, special, joined by |"),
                                Parameter.optional("showdotfiles", "1 lists .names, too"),
                                Parameter.optional("needmime", "1 adds mimename and mimetype"),
                                Parameter.optional("checkleaf", "1 adds isleaf"),
                                Parameter.optional(
                                                "filelist", "1 keeps those that filepath-… names")
                                        .flag(),
                                Parameter.optional("filepath", "filepath-A, filepath-B …: names")),
                        this::list)
                .function(
                        "statfiles",
                        Evidence.RECORDED,
                        "Tells of single files.",
                        List.of(DIR, Parameter.required("files", "names joined by |")),
                        this::stat)
                .function(
                        "viewfile",
                        Evidence.RECORDED,
                        "Gives a text file with what it is.",
                        List.of(DIR, Parameter.required("file", "its name").also("files")),
                        this::view)
                .function(
                        "search",
                        Evidence.DOCUMENTED,
                        "Searches a folder by name.",
                        List.of(
                                Parameter.optional("dir", "where to begin; the home without it"),
                                Parameter.optional("regex", "what the name must match"),
                                Parameter.optional("recursive", "0 stays in the folder"),
                                Parameter.optional("mimeinfo", "1 adds mimeinfo"),
                                Parameter.optional(
                                        "attributes",
                                        "user, groupusage, size, type, mode, ctime, atime, mtime,"
                                                + " joined by |")),
                        this::search)
                .function(
                        "uploadfiles",
                        Evidence.PROPOSED,
                        Uploads.SUMMARY,
                        Uploads.PARAMETERS,
                        new Uploads(files)::row)
                .functions();
    }

    private Declaration changes(Declaration all) {
        return all.function(
                        "savefile",
                        Evidence.CALLER,
                        "Writes a text file, in the place of one that is there.",
                        List.of(
                                Parameter.optional("dir", "its folder").also("path"),
                                Parameter.required("filename", "its name"),
                                Parameter.required("content", "the text"),
                                Parameter.optional("charset", "its encoding; UTF-8 without it")),
                        this::save)
                .function(
                        "mkdir",
                        Evidence.CALLER,
                        "Makes a folder.",
                        List.of(PATH, NAME, PERMISSIONS),
                        call -> make(call, "0755", true))
                .function(
                        "mkfile",
                        Evidence.PROPOSED,
                        "Makes an empty file.",
                        List.of(PATH, NAME, PERMISSIONS),
                        call -> make(call, "0644", false))
                .function(
                        "fileop",
                        Evidence.RECORDED,
                        "Copies, moves, renames, changes modes, packs, unpacks, links, deletes.",
                        List.of(
                                Parameter.required(
                                        "op",
                                        "copy, move, rename, chmod, extract, compress, link,"
                                                + " unlink or trash"),
                                Parameter.required("sourcefiles", "paths joined by commas"),
                                Parameter.optional("destfiles", "one path, or one a source"),
                                Parameter.optional(
                                        "metadata",
                                        "chmod: octal mode; compress: zip, tar, tar.gz, tar.bz2,"
                                                + " gz or bz2"),
                                Parameter.optional(
                                        "doubledecode",
                                        "0 takes the paths as they are; else %XX is decoded")),
                        this::operate);
    }

    private ApiResult list(ApiCall call) {
        List<String> types =
                List.of(optional(call, "types").orElse("dir|file|special").split("\\s*\\|\\s*"));
        boolean dots = call.arguments().flag("showdotfiles");
        boolean mime = call.arguments().flag("needmime");
        boolean leaf = call.arguments().flag("checkleaf");
        boolean only = call.arguments().flag("filelist");
        Set<String> names = only ? chosen(call) : Set.of();
        return ApiResult.of(
                files.list(own(call), optional(call, "dir").orElse("")).stream()
                        .filter(entry -> types.contains(entry.type()))
                        .filter(entry -> dots || !entry.name().startsWith("."))
                        .filter(entry -> !only || names.contains(entry.name()))
                        .map(entry -> row(call, entry, mime, leaf))
                        .toList());
    }

    private Map<String, Object> row(ApiCall call, FileEntry entry, boolean mime, boolean leaf) {
        Map<String, Object> row = FileRows.listed(entry, mime);
        if (leaf && entry.isFolder()) {
            boolean holds =
                    files.list(own(call), entry.path()).stream().anyMatch(FileEntry::isFolder);
            row.put("isleaf", holds ? 0 : 1);
        }
        return row;
    }

    private static Set<String> chosen(ApiCall call) {
        Set<String> names = new TreeSet<>();
        call.arguments()
                .named()
                .keySet()
                .forEach(
                        key -> {
                            if (key.startsWith("filepath")) {
                                names.add(call.arguments().text(key, ""));
                            }
                        });
        return names;
    }

    private ApiResult stat(ApiCall call) {
        String folder = optional(call, "dir").orElse("");
        return ApiResult.of(
                Arrays.stream(text(call, "files").split("\\|", 1000))
                        .map(name -> files.entry(own(call), within(folder, name.strip())))
                        .map(entry -> FileRows.stat(entry, own(call)))
                        .toList());
    }

    private ApiResult view(ApiCall call) {
        String path = within(optional(call, "dir").orElse(""), text(call, "file"));
        FileEntry entry = files.entry(own(call), path);
        MediaType type = MediaType.of(entry);
        return ApiResult.row(
                new View(
                        entry.name(),
                        entry.folder(),
                        files.read(own(call), path, ""),
                        type.icon(),
                        type.type(),
                        entry.type(),
                        type.type(),
                        "<pre>",
                        "</pre>"));
    }

    private ApiResult save(ApiCall call) {
        return Outcome.row(
                () -> {
                    String path = within(optional(call, "dir").orElse(""), name(call));
                    String content =
                            call.arguments()
                                    .text("content")
                                    .orElseThrow(
                                            () ->
                                                    new RuleException(
                                                            "Provide the “content” argument."));
                    FileEntry saved =
                            files.write(
                                    own(call), path, content, optional(call, "charset").orElse(""));
                    return new Saved(1, "", saved.path());
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private static String name(ApiCall call) {
        String name = text(call, "filename");
        if (name.contains("/")) {
            throw new RuleException("“" + name + "” is not a valid file name.");
        }
        return name;
    }

    private ApiResult make(ApiCall call, String usual, boolean folder) {
        return Outcome.row(
                () -> {
                    String permissions = optional(call, "permissions").orElse(usual);
                    int mode = HomeFiles.mode(permissions);
                    String path = optional(call, "path").orElse("");
                    String name = text(call, "name");
                    FileEntry made =
                            folder
                                    ? files.makeFolder(own(call), path, name, mode)
                                    : files.makeFile(own(call), path, name, mode);
                    return new Made(made.folder(), made.name(), permissions);
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private ApiResult operate(ApiCall call) {
        FileOperation operation =
                FileOperation.named(text(call, "op"))
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "“"
                                                        + text(call, "op")
                                                        + "” is no operation on files."));
        List<Done> done =
                operations.run(
                        own(call),
                        operation,
                        paths(call, text(call, "sourcefiles")),
                        paths(call, optional(call, "destfiles").orElse("")),
                        optional(call, "metadata").orElse(""));
        List<Object> rows =
                done.stream()
                        .<Object>map(
                                one ->
                                        one.error().isEmpty()
                                                ? new Success(1, one.source(), one.destination())
                                                : new Failure(
                                                        0,
                                                        one.source(),
                                                        one.destination(),
                                                        one.error()))
                        .toList();
        return done.stream()
                .map(Done::error)
                .filter(error -> !error.isEmpty())
                .findFirst()
                .map(error -> ApiResult.failure(rows, error))
                .orElseGet(() -> ApiResult.of(rows));
    }

    private ApiResult search(ApiCall call) {
        BoundedRegex wanted = new BoundedRegex(optional(call, "regex").orElse(""));
        Set<String> attributes =
                new TreeSet<>(List.of(optional(call, "attributes").orElse("").split("\\|")));
        boolean mime = call.arguments().flag("mimeinfo");
        boolean recursive = !optional(call, "recursive").orElse("1").equals("0");
        return ApiResult.of(
                files.below(own(call), optional(call, "dir").orElse(""), recursive).stream()
                        .filter(entry -> wanted.finds(entry.name()))
                        .map(entry -> found(entry, attributes, mime, own(call)))
                        .toList());
    }

    private static Map<String, Object> found(
            FileEntry entry, Set<String> attributes, boolean mime, String account) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("user", account);
        all.put("type", entry.type());
        all.put("mode", entry.mode() & 07777);
        all.put("size", entry.size());
        all.put("ctime", entry.ctime());
        all.put("mtime", entry.mtime());
        all.put("atime", entry.atime());
        all.put("groupusage", entry.size());
        if (!attributes.contains("") && !attributes.isEmpty()) {
            all.keySet().retainAll(attributes);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", entry.path());
        row.putAll(all);
        if (mime) {
            row.put("mimeinfo", MediaType.of(entry).type());
        }
        return row;
    }

    private static List<String> paths(ApiCall call, String joined) {
        boolean decode = !call.arguments().text("doubledecode", "1").equals("0");
        return Arrays.stream(joined.split(",", 1001))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> decode ? UriText.decoded(path) : path)
                .toList();
    }

    static String within(String folder, String name) {
        return folder.isEmpty() || name.startsWith("/") ? name : folder + "/" + name;
    }

    static String own(ApiCall call) {
        return Owner.account(call.caller());
    }
}
