package org.livebridge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.livebridge.account.Account;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.NamedValues;
import org.livebridge.account.RuleException;
import org.livebridge.account.SecurityQuestions;
import org.livebridge.account.TrustedAddresses;
import org.livebridge.account.database.DatabaseServers;
import org.livebridge.account.dns.Resolver;
import org.livebridge.account.dns.ZoneMx;
import org.livebridge.account.dns.Zones;
import org.livebridge.account.hook.Hooks;
import org.livebridge.account.login.Doorkeeper;
import org.livebridge.account.mail.Mail;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.account.plan.FeatureLists;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.plan.Roles;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.catalogue.Catalogue;
import org.livebridge.dispatch.CallListener;
import org.livebridge.dispatch.Dispatcher;
import org.livebridge.dispatch.FunctionRegistry;
import org.livebridge.dispatch.Functions;
import org.livebridge.dispatch.PlanGate;
import org.livebridge.journal.Journal;
import org.livebridge.liveapi.LiveApiSession;
import org.livebridge.modules.Batch;
import org.livebridge.modules.BuiltIns;
import org.livebridge.modules.DomainInfo;
import org.livebridge.modules.DomainLookup;
import org.livebridge.modules.Features;
import org.livebridge.modules.Navigation;
import org.livebridge.modules.NvData;
import org.livebridge.modules.PageFrame;
import org.livebridge.modules.SourceIpCheck;
import org.livebridge.modules.login.Tokens;
import org.livebridge.modules.mail.MailModules;
import org.livebridge.plugin.JavaModules;
import org.livebridge.plugin.ModuleContext;
import org.livebridge.plugin.PerlModules;
import org.livebridge.plugin.PluginFolder;
import org.livebridge.plugin.Plugins;
import org.livebridge.plugin.StoredHooks;
import org.livebridge.plugin.Stubs;
import org.livebridge.store.Database;
import org.livebridge.tag.Variables;

/**
 * An account store in a folder, and the dispatcher over it. Thread-safe; several may stand on the
 * same folder, in this process and in others.
 */
public final class LiveBridge implements AutoCloseable {
    private final Database database;
    private final Journal journal;
    private final Accounts accounts;
    private final Mail mail;
    private final Mailboxes mailboxes;
    private final SecurityQuestions questions;
    private final TrustedAddresses addresses;
    private final Doorkeeper doorkeeper;
    private final Homes homes;
    private final DatabaseServers servers;
    private final Plans plans;
    private final FeatureLists features;
    private final Roles roles;
    private final Hooks hooks;
    private final NamedValues values;
    private final Navigation navigation = new Navigation();
    private final FunctionRegistry registry;
    private final JavaModules javaModules;
    private final Dispatcher dispatcher;

    private LiveBridge(
            Path dataFolder,
            Database database,
            Journal journal,
            Plugins plugins,
            DatabaseServers servers,
            List<CallListener> listeners) {
        this.database = database;
        this.servers = servers;
        this.homes = new Homes(dataFolder);
        this.journal = journal;
        this.accounts = new Accounts(database);
        this.mail = new Mail(database, homes, new ZoneMx());
        this.mailboxes = mail.mailboxes();
        this.questions = new SecurityQuestions(database);
        this.addresses = new TrustedAddresses(database);
        this.doorkeeper = new Doorkeeper(database, questions, addresses);
        this.plans = new Plans(database);
        this.features = new FeatureLists(database);
        this.roles = new Roles(database);
        this.hooks = new Hooks(database);
        this.values = new NamedValues(database);
        List<ApiFunction> offered =
                modules().stream().flatMap(module -> module.functions().stream()).toList();
        this.registry = new FunctionRegistry(Catalogue.documented().complete(offered));
        List<PluginFolder> folders = plugins.all(dataFolder);
        this.javaModules =
                new JavaModules(folders, new ModuleContext(accounts, homes, this::dispatch));
        this.dispatcher =
                new Dispatcher(
                        new Functions(
                                List.of(new Stubs(folders)),
                                registry,
                                List.of(javaModules, new PerlModules(folders, plugins.perl()))),
                        new PlanGate(features, roles),
                        new StoredHooks(hooks, plugins.hooks()),
                        listeners);
    }

    /**
     * Opens the store in {@code dataFolder}, making it where it is missing; every call goes into
     * the journal there and to {@code listeners}.
     */
    public static LiveBridge open(Path dataFolder, CallListener... listeners) {
        return open(dataFolder, Plugins.NONE, listeners);
    }

    /** The same with plugins and what runs them. */
    public static LiveBridge open(Path dataFolder, Plugins plugins, CallListener... listeners) {
        return open(dataFolder, plugins, DatabaseServers.NONE, listeners);
    }

    /** The same with real servers behind the databases of the accounts. */
    public static LiveBridge open(
            Path dataFolder, DatabaseServers servers, CallListener... listeners) {
        return open(dataFolder, Plugins.NONE, servers, listeners);
    }

    /** The same with plugins and with real servers. */
    public static LiveBridge open(
            Path dataFolder, Plugins plugins, DatabaseServers servers, CallListener... listeners) {
        Journal journal = new Journal(dataFolder.resolve("journal"));
        List<CallListener> all = new ArrayList<>(List.of(listeners));
        all.add(journal);
        return new LiveBridge(
                dataFolder,
                Database.open(dataFolder.resolve("livebridge.db")),
                journal,
                plugins,
                servers,
                all);
    }

    private List<ApiModule> modules() {
        Domains domains = new Domains(database);
        List<ApiModule> all = new ArrayList<>(DataModules.of(database, homes, servers));
        all.addAll(MailModules.of(accounts, domains, mail));
        all.addAll(
                List.of(
                        new SourceIpCheck(questions, addresses),
                        new DomainLookup(domains),
                        new DomainInfo(domains, new Zones(database)),
                        new NvData(values),
                        new Batch(this::dispatch),
                        new PageFrame(navigation),
                        new Tokens(doorkeeper.tokens()),
                        new Features(features),
                        new BuiltIns(this::variables)));
        all.addAll(WebModules.of(database, homes));
        return all;
    }

    /** Where calls go in. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    private Envelope dispatch(ApiCall call) {
        return dispatcher.dispatch(call);
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** Deletes an account and all it has; the files of its home are put aside. */
    public void deleteAccount(String name) {
        accounts.delete(name);
        homes.putAside(name);
    }

    /** The Webmail addresses of the accounts. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** The packages with their limits. */
    public Plans plans() {
        return plans;
    }

    /** The feature lists. */
    public FeatureLists features() {
        return features;
    }

    /** The roles of the server. */
    public Roles roles() {
        return roles;
    }

    /** The hooks around calls. */
    public Hooks hooks() {
        return hooks;
    }

    /** What scripts keep per login (NVData). */
    public NamedValues values() {
        return values;
    }

    /** The mail of the accounts. */
    public Mail mail() {
        return mail;
    }

    /** The installed pages. */
    public Navigation navigation() {
        return navigation;
    }

    /** The kept home folders. */
    public Homes homes() {
        return homes;
    }

    /** All that decides who may come in. */
    public Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /** The addresses that the logins trust. */
    public TrustedAddresses addresses() {
        return addresses;
    }

    /** What DNS says of a name, the account's zones first. */
    public Resolver resolver() {
        return new Resolver(database);
    }

    /** The journal. */
    public Journal journal() {
        return journal;
    }

    /** The security questions of the logins. */
    public SecurityQuestions questions() {
        return questions;
    }

    /**
     * A LiveAPI session of {@code caller}.
     *
     * @throws RuleException when the caller's account does not exist
     */
    public LiveApiSession session(Caller caller, Door door) {
        return session(caller, door, Map.of());
    }

    /** The same, with variables of its own, such as the real place of the home folder. */
    public LiveApiSession session(Caller caller, Door door, Map<String, String> own) {
        Variables variables = variables(caller);
        own.forEach(variables::set);
        return new LiveApiSession(
                dispatcher,
                caller,
                door,
                variables,
                feature -> features.has(caller.account(), feature));
    }

    private Variables variables(Caller caller) {
        Account account =
                accounts.find(caller.account())
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "There is no account “" + caller.account() + "”."));
        return new Variables(caller, account, plans.variables(account.name()));
    }

    /** The nearest name of that family, if one is near enough to be meant. */
    public Optional<String> nearest(ApiFamily family, String fullName) {
        return registry.nearest(family, fullName);
    }

    /** Every function that is known: offered, refused with a reason, or a Java plugin's. */
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(registry.all());
        all.addAll(javaModules.all());
        return all;
    }

    /** Runs {@code work} in one transaction: when it throws, nothing of it is kept. */
    public <T> T together(Supplier<T> work) {
        return database.write(sql -> work.get());
    }

    /** Copies the database into a new file, as it is at one moment. */
    public void copyTo(Path file) {
        database.copyTo(file);
    }

    @Override
    public void close() {
        journal.close();
        javaModules.close();
        database.close();
    }
}
