package org.livebridge.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.api.ApiFamily.API2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random operations of two accounts on their own and each other's mail, against a model. */
@NullMarked
class MailInvariantTests {
    private static final int STEPS = 120;
    private static final List<String> LOCALS = List.of("a", "b", "c", "d");
    private static final List<String> TARGETS = List.of("x@example.net", "y@example.net");
    private static final List<String> FILTERS = List.of("one", "two", "three");

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_241_124, 777})
    void listingsEqualWhatSucceeded(long seed) {
        Random random = new Random(seed);
        try (MailWorld world = new MailWorld(folder)) {
            for (int step = 1; step <= STEPS; step++) {
                String caller = pick(random, List.of("user", "other"));
                String owner =
                        random.nextInt(5) == 0 ? pick(random, List.of("user", "other")) : caller;
                step(random, world, caller, String.valueOf(MailWorld.DOMAINS.get(owner)));
                if (step % 30 == 0) {
                    world.check("after step " + step + " of seed " + seed);
                }
                if (step % 60 == 0) {
                    world.restart();
                    world.check("after a restart at step " + step + " of seed " + seed);
                }
            }
        }
    }

    private static void step(Random random, MailWorld world, String caller, String domain) {
        MailModel model = world.model(caller);
        boolean own = domain.equals(MailWorld.DOMAINS.get(caller));
        String address = pick(random, LOCALS) + "@" + domain;
        switch (random.nextInt(12)) {
            case 0, 1 -> add(random, world, caller, address, own);
            case 2 -> {
                boolean there = own && model.quotas.containsKey(address);
                expect(there, world.call(API2, caller, "Email::delpop", "email", address));
                if (there) {
                    model.quotas.remove(address);
                    model.filters.remove(address);
                }
            }
            case 3 -> {
                boolean there = own && model.quotas.containsKey(address);
                String quota = String.valueOf(1 + random.nextInt(500));
                expect(
                        there,
                        world.call(
                                API2,
                                caller,
                                "Email::editquota",
                                "email",
                                address,
                                "quota",
                                quota));
                if (there) {
                    model.quotas.put(address, quota);
                }
            }
            case 4, 5 -> forward(random, world, caller, address, own);
            case 6 -> answer(random, world, caller, address, own);
            case 7 -> domain(random, world, caller, domain, own);
            case 8, 9 -> filter(random, world, caller, address, own);
            case 10 -> list(random, world, caller, address, own);
            default -> {
                String check = pick(random, MailRouting.SETTINGS);
                expect(
                        own,
                        world.call(
                                API2,
                                caller,
                                "Email::setmxcheck",
                                "domain",
                                domain,
                                "mxcheck",
                                check));
                if (own) {
                    model.checks.put(domain, check);
                }
            }
        }
    }

    private static void add(
            Random random, MailWorld world, String caller, String address, boolean own) {
        MailModel model = world.model(caller);
        String quota = String.valueOf(1 + random.nextInt(500));
        boolean free = own && !model.quotas.containsKey(address);
        expect(
                free,
                world.call(
                        UAPI,
                        caller,
                        "Email::add_pop",
                        "email",
                        address,
                        "password",
                        "s3cret",
                        "quota",
                        quota));
        if (free) {
            model.quotas.put(address, quota);
        }
    }

    private static void forward(
            Random random, MailWorld world, String caller, String address, boolean own) {
        MailModel model = world.model(caller);
        String target = pick(random, TARGETS);
        String pair = address + " " + target;
        if (random.nextBoolean()) {
            expect(
                    own,
                    world.call(
                            API2,
                            caller,
                            "Email::addforward",
                            "email",
                            address,
                            "fwdopt",
                            "fwd",
                            "fwdemail",
                            target));
            if (own) {
                model.forwards.add(pair);
            }
        } else {
            expect(
                    own && model.forwards.contains(pair),
                    world.call(
                            API2,
                            caller,
                            "Email::delforward",
                            "email",
                            address,
                            "emaildest",
                            target));
            if (own) {
                model.forwards.remove(pair);
            }
        }
    }

    private static void answer(
            Random random, MailWorld world, String caller, String address, boolean own) {
        MailModel model = world.model(caller);
        if (random.nextInt(3) > 0) {
            String subject = "Away " + random.nextInt(100);
            expect(
                    own,
                    world.call(
                            UAPI,
                            caller,
                            "Email::add_auto_responder",
                            "email",
                            address,
                            "from",
                            "A",
                            "subject",
                            subject,
                            "body",
                            "Away."));
            if (own) {
                model.subjects.put(address, subject);
            }
        } else {
            boolean there = own && model.subjects.containsKey(address);
            expect(
                    there,
                    world.call(UAPI, caller, "Email::delete_auto_responder", "email", address));
            if (there) {
                model.subjects.remove(address);
            }
        }
    }

    private static void domain(
            Random random, MailWorld world, String caller, String domain, boolean own) {
        MailModel model = world.model(caller);
        if (random.nextBoolean()) {
            String target = pick(random, TARGETS);
            expect(
                    own,
                    world.call(
                            UAPI,
                            caller,
                            "Email::set_default_address",
                            "domain",
                            domain,
                            "fwdopt",
                            "fwd",
                            "fwdemail",
                            target));
            if (own) {
                model.defaults.put(domain, target);
            }
        } else {
            expect(
                    own,
                    world.call(
                            API2,
                            caller,
                            "Email::adddomainforward",
                            "domain",
                            domain,
                            "destdomain",
                            "example.org"));
            if (own) {
                model.domainForwards.put(domain, "example.org");
            }
        }
    }

    private static void filter(
            Random random, MailWorld world, String caller, String address, boolean own) {
        MailModel model = world.model(caller);
        boolean there = own && model.quotas.containsKey(address);
        String name = pick(random, FILTERS);
        List<String> names = there ? model.filters(address) : List.of();
        switch (random.nextInt(3)) {
            case 0 -> {
                expect(
                        there,
                        world.call(
                                API2,
                                caller,
                                "Email::storefilter",
                                "account",
                                address,
                                "filtername",
                                name,
                                "part1",
                                "$message_body",
                                "match1",
                                "contains",
                                "val1",
                                "x",
                                "action1",
                                "finish"));
                if (there && !names.contains(name)) {
                    names.add(name);
                }
            }
            case 1 -> {
                expect(
                        names.contains(name),
                        world.call(
                                API2,
                                caller,
                                "Email::deletefilter",
                                "account",
                                address,
                                "filtername",
                                name));
                if (there) {
                    names.remove(name);
                }
            }
            default -> {
                expect(
                        names.contains(name),
                        world.call(
                                API2,
                                caller,
                                "Email::reorderfilters",
                                "mailbox",
                                address,
                                "filter1",
                                name));
                if (names.contains(name)) {
                    names.remove(name);
                    names.add(0, name);
                }
            }
        }
    }

    private static void list(
            Random random, MailWorld world, String caller, String address, boolean own) {
        MailModel model = world.model(caller);
        boolean there = model.lists.contains(address);
        if (random.nextBoolean()) {
            expect(
                    own && !there,
                    world.call(UAPI, caller, "Email::add_list", "list", address, "password", "p"));
            if (own) {
                model.lists.add(address);
            }
        } else {
            expect(own && there, world.call(UAPI, caller, "Email::delete_list", "list", address));
            if (own) {
                model.lists.remove(address);
            }
        }
    }

    private static void expect(boolean wanted, boolean given) {
        assertThat(given).isEqualTo(wanted);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
