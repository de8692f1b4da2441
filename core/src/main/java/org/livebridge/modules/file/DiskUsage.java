package org.livebridge.modules.file;

import static org.livebridge.modules.file.Fileman.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.database.Databases;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.file.FolderTree;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.file.HumanSize;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/**
 * {@code DiskUsage}, {@code DiskCounter} and UAPI {@code Quota}: what the real home takes. The rows
 * of the first two were never seen; ours are proposed.
 */
public final class DiskUsage implements ApiModule {
    private static final double MEGABYTE = 1 << 20;

    private final HomeFiles files;
    private final DiskUse use;
    private final Databases mysql;

    /** The module over the homes and the MySQL databases. */
    public DiskUsage(HomeFiles files, DiskUse use, Databases mysql) {
        this.files = files;
        this.use = use;
        this.mysql = mysql;
    }

    record Quota(
            long inode_limit,
            long inodes_remain,
            long inodes_used,
            String megabyte_limit,
            String megabytes_remain,
            String megabytes_used,
            int under_inode_limit,
            int under_megabyte_limit,
            int under_quota_overall) {}

    record LocalQuota(long byte_limit, long bytes_used, long inode_limit, long inodes_used) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(diskUsage());
        all.addAll(
                new Declaration(ApiFamily.API2, "DiskCounter", "catalogue.tsv")
                        .function(
                                "disk_counter",
                                Evidence.PROPOSED,
                                "Gives the folders of the home as a tree with their sizes.",
                                List.of(),
                                call -> ApiResult.row(counted(FolderTree.of(files, own(call)))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Quota", "UAPI 11.138; scripts-in-the-wild.md")
                        .function(
                                "get_quota_info",
                                Evidence.CALLER,
                                "Tells the space used and left; 0.00 stands for unlimited.",
                                List.of(),
                                this::quota)
                        .function(
                                "get_local_quota_info",
                                Evidence.DOCUMENTED,
                                "Tells the bytes and files used on this server; 0: unlimited.",
                                List.of(),
                                this::localQuota)
                        .functions());
        return all;
    }

    private List<ApiFunction> diskUsage() {
        return new Declaration(ApiFamily.API2, "DiskUsage", "catalogue.tsv")
                .role("File Storage")
                .feature("diskusageviewer")
                .function(
                        "buildcache",
                        Evidence.PROPOSED,
                        "Measures the home and keeps what it found.",
                        List.of(),
                        call -> Outcome.result("", () -> use.keep(own(call))))
                .function(
                        "clearcache",
                        Evidence.PROPOSED,
                        "Forgets what was measured.",
                        List.of(),
                        call -> Outcome.result("", () -> use.forget(own(call))))
                .function(
                        "fetchdiskusage",
                        Evidence.PROPOSED,
                        "Lists the folders of the home with their sizes.",
                        List.of(),
                        call -> ApiResult.of(folders(call)))
                .function(
                        "fetchdiskusagewithextras",
                        Evidence.PROPOSED,
                        "Lists the folders of the home and the databases with their sizes.",
                        List.of(),
                        this::withExtras)
                .function(
                        "fetch_raw_disk_usage",
                        Evidence.PROPOSED,
                        "Gives the folders of the home as a tree with their sizes.",
                        List.of(),
                        call -> ApiResult.row(counted(FolderTree.of(files, own(call)))))
                .functions();
    }

    private List<Map<String, Object>> folders(ApiCall call) {
        FolderTree home = FolderTree.of(files, own(call));
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("home", home.path(), home.bytes()));
        home.folders().forEach(one -> rows.add(row("dir", one.path(), one.bytes())));
        return rows;
    }

    private ApiResult withExtras(ApiCall call) {
        List<Map<String, Object>> rows = folders(call);
        mysql.of(own(call)).forEach(name -> rows.add(row("mysql", name, mysql.bytes(name))));
        return ApiResult.of(rows);
    }

    private static Map<String, Object> row(String type, String name, long bytes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        row.put("size", bytes);
        row.put("humansize", HumanSize.of(bytes));
        return row;
    }

    private static Map<String, Object> counted(FolderTree tree) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", tree.name());
        row.put("path", tree.path());
        row.put("type", "dir");
        row.put("usage", tree.bytes());
        row.put("contained_usage", tree.own());
        row.put("contents", tree.folders().stream().map(DiskUsage::counted).toList());
        return row;
    }

    private ApiResult quota(ApiCall call) {
        DiskUse.Use used = use.of(own(call));
        long limit = use.limit(own(call)).orElse(0);
        int under = limit == 0 || used.bytes() < limit ? 1 : 0;
        return ApiResult.of(
                new Quota(
                        0,
                        0,
                        used.files(),
                        megabytes(limit),
                        megabytes(Math.max(0, limit - used.bytes())),
                        megabytes(used.bytes()),
                        1,
                        under,
                        under));
    }

    private ApiResult localQuota(ApiCall call) {
        DiskUse.Use used = use.of(own(call));
        return ApiResult.of(
                new LocalQuota(use.limit(own(call)).orElse(0), used.bytes(), 0, used.files()));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes / MEGABYTE);
    }
}
