package org.livebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ArchivableJarsTests {
    private static final int JAVA_5 = 49;
    private static final int MAJOR = 7;

    @TempDir Path folder;

    @Test
    void aClassOfJava5IsRenewedAndWorks() throws IOException, ReflectiveOperationException {
        Path jar = jar(Map.of("Old.class", old()));
        ArchivableJars.in(folder);
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> renewed = classes.loadClass("Old");
            assertThat(renewed.getMethod("larger", int.class, int.class).invoke(null, 3, 8))
                    .isEqualTo(8);
        }
        assertThat(entry(jar, "Old.class")[MAJOR]).isGreaterThanOrEqualTo((byte) 50);
    }

    @Test
    void aSignatureIsTakenOffAndAllElseKept() throws IOException {
        Path jar =
                jar(
                        Map.of(
                                "META-INF/X.SF", new byte[1],
                                "META-INF/X.RSA", new byte[1],
                                "a/text", new byte[] {1, 2}));
        ArchivableJars.in(folder);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList()).isEqualTo(List.of("a/text"));
        }
        assertThat(entry(jar, "a/text")).isEqualTo(new byte[] {1, 2});
    }

    @Test
    void whatNeedsNothingStaysTheSameFile() throws IOException {
        Path jar = jar(Map.of("a/text", new byte[] {1, 2}));
        Object before = Files.readAttributes(jar, "unix:ino").get("ino");
        ArchivableJars.in(folder);
        assertThat(Files.readAttributes(jar, "unix:ino").get("ino")).isEqualTo(before);
    }

    /**
     * {@code static int larger(int a, int b)}, with a branch: the format of Java 5 has no frames.
     */
    private static byte[] old() {
        MethodTypeDesc type =
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
        return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        ClassDesc.of("Old"),
                        made ->
                                made.withVersion(JAVA_5, 0)
                                        .withFlags(ClassFile.ACC_PUBLIC)
                                        .withMethodBody(
                                                "larger",
                                                type,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                code -> {
                                                    var second = code.newLabel();
                                                    code.iload(0)
                                                            .iload(1)
                                                            .if_icmplt(second)
                                                            .iload(0)
                                                            .ireturn()
                                                            .labelBinding(second)
                                                            .iload(1)
                                                            .ireturn();
                                                }));
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve("x.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    private static byte[] entry(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
