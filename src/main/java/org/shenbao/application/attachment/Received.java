package org.shenbao.application.attachment;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Bytes that have arrived and wait to be looked into.
 *
 * @param file where they lie for now
 * @param target where they are kept
 * @param size bytes
 */
public record Received(Path file, Path target, String sha256, long size) implements AutoCloseable {

    /** Keeps them for good. */
    public void keep() throws IOException {
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
