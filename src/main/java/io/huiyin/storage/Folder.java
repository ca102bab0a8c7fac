package io.huiyin.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/** The folder of this installation; whatever is secret in it can be read by its owner only. */
@Component
public final class Folder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    Folder(StorageSettings settings) {
        this.root = privateFolder(settings.folder().toAbsolutePath().normalize());
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** A folder that nobody else may enter, whoever made it and however open what lies in it is. */
    Path subfolder(String name) {
        return tighten(privateFolder(root.resolve(name)));
    }

    /** Replaces the file in one step: after a crash it holds the old words or the new ones, never half of them. */
    public void writeSecret(String name, String content) {
        Path draft = root.resolve(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            if (POSIX) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    draft, content, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(draft, root.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + root.resolve(name), e);
        }
    }

    private static Path privateFolder(Path path) {
        try {
            boolean created = !Files.exists(path);
            Files.createDirectories(path);
            return created ? tighten(path) : path;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + path, e);
        }
    }

    private static Path tighten(Path path) {
        try {
            if (POSIX) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot protect the folder " + path, e);
        }
    }
}
