package org.livebridge.modules.file;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.file.Fileman.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.account.file.Backups;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.file.TextEncoding;
import org.livebridge.account.mail.Address;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code FSTest}, {@code Encoding}, {@code Backups} and UAPI {@code Backup}. */
public final class FileFacts implements ApiModule {
    private static final Parameter FILE = Parameter.required("file", "the path of a text");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final HomeFiles files;
    private final Backups backups;

    /** The module over the files of the homes. */
    public FileFacts(HomeFiles files) {
        this.files = files;
        this.backups = new Backups(files);
    }

    record Empty(int dirisempty) {}

    record Encoding(String encoding) {}

    record Option(String map, int selected) {}

    record BackupRow(String file, String status, String time, String localtime) {}

    record Pid(String pid) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "FSTest", "catalogue.tsv")
                        .function(
                                "dirisempty",
                                Evidence.PROPOSED,
                                "Tells whether a folder is empty: 1 or 0.",
                                List.of(
                                        Parameter.required("dir", "the folder"),
                                        Parameter.optional("files_only", "1 overlooks folders"),
                                        Parameter.optional(
                                                "regex_ext", "counts names that it finds only")),
                                this::isEmpty)
                        .functions());
        all.addAll(encoding());
        all.addAll(backups());
        return all;
    }

    private List<ApiFunction> encoding() {
        return new Declaration(ApiFamily.API2, "Encoding", "catalogue.tsv")
                .function(
                        "get_encodings",
                        Evidence.PROPOSED,
                        "Lists the encodings of texts.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        TextEncoding.all().stream().map(Encoding::new).toList()))
                .function(
                        "guess_file",
                        Evidence.PROPOSED,
                        "Guesses the encoding of a text.",
                        List.of(FILE),
                        call -> ApiResult.row(new Encoding(guess(call))))
                .function(
                        "guess_file_opts",
                        Evidence.PROPOSED,
                        "Lists the encodings and marks the one that a text is likely in.",
                        List.of(FILE),
                        this::options)
                .functions();
    }

    private List<ApiFunction> backups() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Backups", "functions.md 11")
                        .feature("backup")
                        .function(
                                "listfullbackups",
                                Evidence.RECORDED,
                                "Lists the full backups in the home folder.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                backups.of(own(call)).stream()
                                                        .map(FileFacts::row)
                                                        .toList()))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "Fileman", "scripts-in-the-wild.md")
                        .feature("backup")
                        .function(
                                "fullbackup",
                                Evidence.CALLER,
                                "Packs the home folder into a file in it.",
                                List.of(
                                        Parameter.optional(
                                                "destination",
                                                "homedir only; other places are refused"),
                                        Parameter.optional("server", "has no effect"),
                                        Parameter.optional("user", "has no effect"),
                                        Parameter.optional("password", "has no effect"),
                                        Parameter.optional("email", "has no effect")),
                                this::orderedBackup)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Backup", "UAPI 11.138")
                        .feature("backup")
                        .function(
                                "list_backups",
                                Evidence.DOCUMENTED,
                                "Lists the days of which the server keeps a backup: none.",
                                List.of(),
                                call -> {
                                    own(call);
                                    return ApiResult.of(List.of());
                                })
                        .function(
                                "fullbackup_to_homedir",
                                Evidence.DOCUMENTED,
                                "Packs the home folder into a file in it.",
                                List.of(
                                        Parameter.optional("email", "has no effect: no mail goes"),
                                        Parameter.optional("homedir", "has no effect")),
                                call -> {
                                    Given.optional(call, "email").ifPresent(Address::of);
                                    backups.make(own(call));
                                    return ApiResult.of(
                                            new Pid(String.valueOf(ProcessHandle.current().pid())));
                                })
                        .functions());
        return all;
    }

    private ApiResult orderedBackup(ApiCall call) {
        String destination = call.arguments().text(0).orElse("").strip();
        if (!destination.isEmpty() && !destination.equals("homedir")) {
            return ApiResult.failure(
                    "",
                    "A backup is written to the home folder only: give “homedir”, not “"
                            + destination
                            + "”.");
        }
        return ApiResult.of(
                "Wrote the backup "
                        + files.home(own(call))
                                .shown(files.home(own(call)).place(backups.make(own(call))))
                        + ".");
    }

    private ApiResult isEmpty(ApiCall call) {
        BoundedRegex regex = new BoundedRegex(Given.optional(call, "regex_ext").orElse(""));
        boolean filesOnly = call.arguments().flag("files_only");
        boolean empty =
                files.list(own(call), text(call, "dir")).stream()
                        .filter(entry -> !filesOnly || !entry.isFolder())
                        .map(FileEntry::name)
                        .noneMatch(regex::finds);
        return ApiResult.row(new Empty(empty ? 1 : 0));
    }

    private String guess(ApiCall call) {
        String text = files.read(own(call), text(call, "file"), "ISO-8859-1");
        return TextEncoding.guess(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ApiResult options(ApiCall call) {
        String guess = guess(call);
        return ApiResult.of(
                TextEncoding.all().stream()
                        .map(name -> new Option(name, name.equals(guess) ? 1 : 0))
                        .toList());
    }

    private static BackupRow row(Backups.Backup backup) {
        return new BackupRow(
                backup.file(),
                "complete",
                String.valueOf(backup.time()),
                LOCAL.format(Instant.ofEpochSecond(backup.time())));
    }
}
