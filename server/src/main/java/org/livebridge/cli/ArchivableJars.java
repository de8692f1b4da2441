package org.livebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of a distribution fit for an AOT cache, which takes no class of a signed jar and
 * none whose format is older than Java 6: such a library would be read and verified at every start.
 * A class's code stays as it is.
 */
final class ArchivableJars {
    private static final int MAJOR_HIGH = 6;
    private static final int OLD = 50;
    private static final int MAGIC = 8;

    private ArchivableJars() {}

    /** Rewrites those jars of {@code folder} that need it, each at once. */
    static void in(Path folder) throws IOException {
        List<Path> jars;
        try (var files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            if (needs(jar)) {
                rewrite(jar);
            }
        }
    }

    private static boolean needs(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isSignature(entry) || (isClass(entry) && isOld(zip, entry))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void rewrite(Path jar) throws IOException {
        Path made = jar.resolveSibling(jar.getFileName() + ".made");
        try (ZipFile zip = new ZipFile(jar.toFile());
                URLClassLoader classes =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, platform());
                OutputStream file = Files.newOutputStream(made);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isSignature(entry)) {
                    continue;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                boolean old = isClass(entry) && isOld(zip, entry);
                byte[] bytes = read(zip, entry);
                out.write(old ? renewed(bytes, classes) : bytes);
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(made, Files.getLastModifiedTime(jar));
        Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same class in the format of Java 8, with the maps of its frames. */
    private static byte[] renewed(byte[] bytes, ClassLoader classes) {
        ClassFile format =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.defaultResolver()
                                        .orElse(
                                                ClassHierarchyResolver.ofResourceParsing(
                                                        classes))));
        return format.transformClass(
                format.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeBuilder::with)
                        .andThen(
                                ClassTransform.endHandler(
                                        b -> b.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }

    private static ClassLoader platform() {
        return ClassLoader.getPlatformClassLoader();
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static boolean isOld(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(MAGIC);
            return head.length == MAGIC
                    && ((head[MAJOR_HIGH] & 0xff) << Byte.SIZE | (head[MAJOR_HIGH + 1] & 0xff))
                            < OLD;
        }
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }
}
