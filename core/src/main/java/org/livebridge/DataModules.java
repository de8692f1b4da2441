package org.livebridge;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.NamedValues;
import org.livebridge.account.cron.CronJobs;
import org.livebridge.account.database.DatabaseDumps;
import org.livebridge.account.database.DatabaseServers;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Engine;
import org.livebridge.account.database.RemoteHosts;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.login.LastLogin;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.preference.Contact;
import org.livebridge.account.preference.Look;
import org.livebridge.account.preference.Passwords;
import org.livebridge.account.preference.Preferences;
import org.livebridge.account.preference.TemporaryUsers;
import org.livebridge.account.ssh.PgpKeys;
import org.livebridge.account.ssh.SshKeys;
import org.livebridge.account.statistics.Counters;
import org.livebridge.account.statistics.Traffic;
import org.livebridge.account.tls.TlsItems;
import org.livebridge.account.tls.TlsSites;
import org.livebridge.api.ApiModule;
import org.livebridge.modules.cron.Cron;
import org.livebridge.modules.database.DbMap;
import org.livebridge.modules.database.MysqlContents;
import org.livebridge.modules.database.MysqlFe;
import org.livebridge.modules.database.MysqlFeLists;
import org.livebridge.modules.database.MysqlOrdered;
import org.livebridge.modules.database.MysqlUapi;
import org.livebridge.modules.database.Postgres;
import org.livebridge.modules.file.DiskUsage;
import org.livebridge.modules.file.FileFacts;
import org.livebridge.modules.file.FilePlaces;
import org.livebridge.modules.file.Fileman;
import org.livebridge.modules.file.FilemanUapi;
import org.livebridge.modules.preference.CustInfo;
import org.livebridge.modules.preference.Locales;
import org.livebridge.modules.preference.News;
import org.livebridge.modules.preference.Passwd;
import org.livebridge.modules.preference.Personalization;
import org.livebridge.modules.preference.Themes;
import org.livebridge.modules.preference.Variables;
import org.livebridge.modules.ssh.Gpg;
import org.livebridge.modules.ssh.Ssh;
import org.livebridge.modules.statistics.StatisticsModules;
import org.livebridge.modules.tls.Ssl;
import org.livebridge.modules.tls.SslSites;
import org.livebridge.modules.tls.SslUapi;
import org.livebridge.store.Database;

/** Makes the modules of databases, cron, files, keys, statistics and preferences. */
final class DataModules {
    private DataModules() {}

    static List<ApiModule> of(Database database, Homes homes, DatabaseServers servers) {
        RemoteHosts hosts = new RemoteHosts(database);
        DatabaseState mysql = DatabaseState.of(database, Engine.MYSQL, servers.mysql());
        DatabaseState postgres =
                DatabaseState.of(database, Engine.POSTGRESQL, servers.postgresql());
        HomeFiles files = new HomeFiles(homes);
        DiskUse use = new DiskUse(database, files);
        FilePlaces places = new FilePlaces(files, use);
        TlsItems items = new TlsItems(database);
        TlsSites sites = new TlsSites(database);
        Preferences preferences = new Preferences(database);
        Contact contact = new Contact(database, preferences);
        Look look = new Look(database);
        Accounts accounts = new Accounts(database);
        Plans plans = new Plans(database);
        List<ApiModule> all =
                new ArrayList<>(
                        StatisticsModules.of(
                                accounts,
                                plans,
                                mysql.databases(),
                                files,
                                use,
                                preferences,
                                new Traffic(database),
                                new Counters(database),
                                new LastLogin(database)));
        all.addAll(
                List.of(
                        new MysqlFe(mysql, hosts),
                        new MysqlFeLists(mysql, hosts),
                        new MysqlUapi(mysql, hosts),
                        new MysqlContents(mysql, new DatabaseDumps(mysql.databases(), files)),
                        new MysqlOrdered(mysql),
                        new DbMap(mysql),
                        new Postgres(postgres),
                        new Cron(new CronJobs(database)),
                        new Fileman(files),
                        places,
                        new FilemanUapi(files, places),
                        new DiskUsage(files, use, mysql.databases()),
                        new FileFacts(files),
                        new Ssl(items, sites),
                        new SslUapi(items),
                        new SslSites(items, sites),
                        new Ssh(new SshKeys(files)),
                        new Gpg(new PgpKeys(database)),
                        new CustInfo(contact, preferences),
                        new Locales(look),
                        new Themes(look, preferences),
                        new Passwd(new Passwords(database, preferences)),
                        new News(new TemporaryUsers(database)),
                        new Personalization(new NamedValues(database)),
                        new Variables(accounts, new Domains(database), plans, contact)));
        return all;
    }
}
