package org.livebridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house (docs/architecture.md), held by the build. */
@NullMarked
class WallsTests {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("/php/module/"))
                    .withImportOption(location -> !location.contains("/perl/module/"))
                    .importPackages("org.livebridge");

    @Test
    void bridgesKnowNoCore() {
        no("org.livebridge.wasm..", "org.livebridge.php..", "org.livebridge.perl..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.livebridge",
                        "org.livebridge.api..",
                        "org.livebridge.account..",
                        "org.livebridge.dispatch..",
                        "org.livebridge.modules..",
                        "org.livebridge.liveapi..",
                        "org.livebridge.cli..",
                        "org.livebridge.engine..")
                .check(CLASSES);
    }

    @Test
    void bridgeWasmKnowsNoLanguage() {
        no("org.livebridge.wasm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.livebridge.php..", "org.livebridge.perl..")
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNoBridgeNoTerminalNoPolyglot() {
        no(
                        "org.livebridge",
                        "org.livebridge.api..",
                        "org.livebridge.account..",
                        "org.livebridge.catalogue..",
                        "org.livebridge.dispatch..",
                        "org.livebridge.journal..",
                        "org.livebridge.json..",
                        "org.livebridge.liveapi..",
                        "org.livebridge.modules..",
                        "org.livebridge.plugin..",
                        "org.livebridge.state..",
                        "org.livebridge.store..",
                        "org.livebridge.tag..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.graalvm..",
                        "com.oracle..",
                        "picocli..",
                        "run.endive..",
                        "org.livebridge.wasm..",
                        "org.livebridge.cli..",
                        "org.livebridge.engine..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDomainTouchesTheStore() {
        // The command line names the store's failure, to tell it in one sentence.
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.livebridge.account..",
                        "org.livebridge.store..",
                        "org.livebridge.cli..",
                        "org.livebridge")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.livebridge.store..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.livebridge.account..", "org.livebridge.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(CLASSES);
    }

    @Test
    void theVocabularyCallsNobody() {
        no("org.livebridge.api..", "org.livebridge.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.livebridge.account..",
                        "org.livebridge.dispatch..",
                        "org.livebridge.modules..",
                        "org.livebridge.store..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.livebridge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction no(
            String... packages) {
        return noClasses().that().resideInAnyPackage(packages);
    }
}
