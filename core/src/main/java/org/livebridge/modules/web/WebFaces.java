package org.livebridge.modules.web;

import java.util.List;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.web.AnonymousFtp;
import org.livebridge.account.web.ApacheTypes;
import org.livebridge.account.web.DeniedAddresses;
import org.livebridge.account.web.FolderIndexes;
import org.livebridge.account.web.FtpAccounts;
import org.livebridge.account.web.Hotlinks;
import org.livebridge.account.web.Images;
import org.livebridge.account.web.IndexPages;
import org.livebridge.account.web.ModSecuritySettings;
import org.livebridge.account.web.PhpSettings;
import org.livebridge.account.web.PhpVersions;
import org.livebridge.account.web.ProtectedFolders;
import org.livebridge.account.web.Redirects;
import org.livebridge.account.web.TwoFactor;
import org.livebridge.account.web.WebDisks;
import org.livebridge.account.web.WebFiles;
import org.livebridge.account.web.WebFolders;
import org.livebridge.api.ApiModule;

/** All modules of this package. */
public final class WebFaces {
    private WebFaces() {}

    /** The modules whose state is a file of the home. */
    public static List<ApiModule> files(
            WebFiles files, Domains domains, Redirects redirects, WebFolders folders) {
        return List.of(
                new BlockIp(new DeniedAddresses(files)),
                new DirectoryPrivacy(new ProtectedFolders(files), folders),
                new DirectoryIndexes(new FolderIndexes(files), folders),
                new MimeTypes(ApacheTypes.mimeTypes(files), ApacheTypes.handlers(files)),
                new RedirectModule(redirects),
                new HotlinkModule(new Hotlinks(files)),
                new PhpIni(new PhpSettings(files, domains), domains),
                new SitePages(new IndexPages(files), domains));
    }

    /** The modules whose state is kept in the store. */
    public static List<ApiModule> kept(
            FtpAccounts ftp,
            AnonymousFtp anonymous,
            WebDisks disks,
            PhpVersions php,
            ModSecuritySettings modSecurity,
            TwoFactor twoFactor,
            Homes homes,
            Domains domains) {
        return List.of(
                new Ftp(ftp, new FtpRows(ftp, homes)),
                new FtpServer(anonymous),
                new WebDiskModule(disks),
                new LangPhp(php, domains),
                new ModSecurity(modSecurity),
                new TwoFactorAuth(twoFactor),
                new ImageManager(new Images(homes)));
    }
}
