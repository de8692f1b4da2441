package org.livebridge.modules.file;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.file.Fileman.DIR;
import static org.livebridge.modules.file.Fileman.own;
import static org.livebridge.modules.file.Fileman.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.Home;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.file.HumanSize;
import org.livebridge.account.file.MediaType;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** API 2 {@code Fileman}: paths, what can be done with a file, and the room left. */
public final class FilePlaces implements ApiModule {
    private static final Parameter FILE = Parameter.required("file", "the file's name");
    private static final String UNLIMITED = "∞";

    private final HomeFiles files;
    private final DiskUse use;

    /** The module over the files of the homes. */
    public FilePlaces(HomeFiles files, DiskUse use) {
        this.files = files;
        this.use = use;
    }

    record Dir(String dir) {}

    record AbsDir(String absdir) {}

    record Part(String name, String path, String uripath) {}

    record Action(String action, String label) {}

    record EditType(String type, String mimetype) {}

    record Found(String file, String file_type) {}

    record DiskInfo(
            String spaceused,
            String spaceused_humansize,
            String spacelimit,
            String spacelimit_humansize,
            String spaceremain,
            String spaceremain_humansize,
            String filesused,
            String filesused_humansize,
            String fileslimit,
            String fileslimit_humansize,
            String filesremain,
            String filesremain_humansize,
            String file_upload_max_bytes,
            String file_upload_max_bytes_humansize,
            String file_upload_must_leave_bytes,
            String file_upload_must_leave_bytes_humansize,
            String file_upload_remain,
            String file_upload_remain_humansize) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "Fileman", "functions.md 9; catalogue.tsv")
                .role("File Storage")
                .feature("fileman")
                .function(
                        "getdiskinfo",
                        Evidence.RECORDED,
                        "Tells the space and the files used and left, all as texts.",
                        List.of(),
                        this::diskInfo)
                .function(
                        "getdir",
                        Evidence.DOCUMENTED,
                        "Gives a folder's path, percent-encoded.",
                        List.of(DIR),
                        call -> ApiResult.row(new Dir(UriText.encoded(shown(call, folder(call))))))
                .function(
                        "getabsdir",
                        Evidence.PROPOSED,
                        "Gives the interface's folder, or the one that is named.",
                        List.of(Parameter.optional("absdir", "a folder of the home")),
                        call -> ApiResult.row(new AbsDir(absDir(call))))
                .function(
                        "getpath",
                        Evidence.PROPOSED,
                        "Splits a path into its parts, each with the path to it.",
                        List.of(Parameter.required("dir", "the path, percent-encoded")),
                        this::path)
                .function(
                        "getdiractions",
                        Evidence.PROPOSED,
                        "Lists what can be done with a folder.",
                        List.of(DIR),
                        this::folderActions)
                .function(
                        "getfileactions",
                        Evidence.PROPOSED,
                        "Lists what can be done with a file.",
                        List.of(DIR, FILE, Parameter.optional("newedit", "has no effect here")),
                        this::fileActions)
                .function(
                        "getedittype",
                        Evidence.PROPOSED,
                        "Tells whether a file is edited as text: text, html or none.",
                        List.of(DIR, FILE),
                        this::editType)
                .function(
                        "autocompletedir",
                        Evidence.PROPOSED,
                        "Lists what a path could go on as.",
                        List.of(
                                Parameter.required("path", "the beginning of a path"),
                                Parameter.optional("dirsonly", "1 keeps folders only").flag()),
                        call -> ApiResult.of(completions(call)))
                .functions();
    }

    List<Found> completions(ApiCall call) {
        String path = text(call, "path");
        int cut = path.lastIndexOf('/');
        String folder = cut < 0 ? "" : path.substring(0, cut + 1);
        String begin = path.substring(cut + 1);
        boolean only = call.arguments().flag("dirsonly");
        return files.list(own(call), folder).stream()
                .filter(entry -> entry.name().startsWith(begin))
                .filter(entry -> !begin.isEmpty() || !entry.name().startsWith("."))
                .filter(entry -> entry.isFolder() || !only)
                .map(entry -> new Found(entry.path(), entry.type()))
                .toList();
    }

    private ApiResult diskInfo(ApiCall call) {
        DiskUse.Use used = use.of(own(call));
        OptionalLong limit = use.limit(own(call));
        String most = limit.isPresent() ? String.valueOf(limit.getAsLong()) : UNLIMITED;
        long left = limit.isPresent() ? Math.max(0, limit.getAsLong() - used.bytes()) : -1;
        String rest = left < 0 ? UNLIMITED : String.valueOf(left);
        String humanRest = left < 0 ? UNLIMITED : HumanSize.of(left);
        return ApiResult.row(
                new DiskInfo(
                        String.valueOf(used.bytes()),
                        HumanSize.of(used.bytes()),
                        most,
                        limit.isPresent() ? HumanSize.of(limit.getAsLong()) : UNLIMITED,
                        rest,
                        humanRest,
                        String.valueOf(used.files()),
                        // A count printed as bytes: so it was recorded.
                        HumanSize.of(used.files()),
                        UNLIMITED,
                        UNLIMITED,
                        UNLIMITED,
                        UNLIMITED,
                        String.valueOf(HomeFiles.LARGEST_TEXT),
                        HumanSize.of(HomeFiles.LARGEST_TEXT),
                        "0",
                        HumanSize.of(0),
                        rest,
                        humanRest));
    }

    private String shown(ApiCall call, String path) {
        Home home = files.home(own(call));
        return home.shown(home.place(path));
    }

    private String absDir(ApiCall call) {
        return optional(call, "absdir")
                .map(dir -> shown(call, dir))
                .orElse("/usr/local/cpanel/base");
    }

    private ApiResult path(ApiCall call) {
        List<Part> parts = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (String name : UriText.decoded(text(call, "dir")).split("/", 200)) {
            if (!name.isEmpty()) {
                path.append('/').append(name);
                parts.add(new Part(name, path.toString(), UriText.encoded(path.toString())));
            }
        }
        return ApiResult.of(parts);
    }

    private ApiResult folderActions(ApiCall call) {
        files.list(own(call), folder(call));
        return ApiResult.of(actions("list mkdir mkfile rename move copy chmod compress trash"));
    }

    private ApiResult fileActions(ApiCall call) {
        MediaType type = MediaType.of(entry(call));
        String own = type.isArchive() ? "extract " : type.isText() ? "view edit " : "view ";
        return ApiResult.of(actions(own + "rename move copy chmod compress trash"));
    }

    private static List<Action> actions(String names) {
        return List.of(names.split(" ")).stream()
                .map(
                        name ->
                                new Action(
                                        name,
                                        Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .toList();
    }

    private ApiResult editType(ApiCall call) {
        MediaType type = MediaType.of(entry(call));
        String kind = type.type().equals("text/html") ? "html" : type.isText() ? "text" : "none";
        return ApiResult.row(new EditType(kind, type.type()));
    }

    private FileEntry entry(ApiCall call) {
        return files.entry(own(call), within(folder(call), text(call, "file")));
    }

    private static String folder(ApiCall call) {
        return optional(call, "dir").orElse("");
    }
}
