package org.shenbao.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shenbao.support.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches a folder and puts changed models live: all that changed together in one deployment, since they may refer to one
 * another. What was refused is not tried again before it changes.
 */
@Component
@ConditionalOnProperty("shenbao.models.directory")
class HotFolder {

    private static final Logger LOG = LoggerFactory.getLogger(HotFolder.class);
    private static final int DEPTH = 4;
    /** One more than the gate lets in, so that it is the gate that says so. */
    private static final int MOST_BYTES = 2 * 1024 * 1024 + 1;

    private final Path folder;
    private final HotFiles files;
    private Map<Path, FileTime> before = Map.of();

    HotFolder(ModelsSettings settings, HotFiles files) {
        this.folder = Objects.requireNonNull(settings.directory());
        this.files = files;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() throws IOException {
        Map<String, byte[]> found = files.unseen(settled());
        if (found.isEmpty()) {
            return;
        }
        try {
            files.deploy(found);
        } catch (Problem refusal) {
            LOG.warn("{} of {} refused: {}", found.keySet(), folder, refusal.detail());
            files.refused(found, refusal.detail());
        }
    }

    /** Models that lay untouched since the last look: whoever copies a large file may still be writing. */
    private Map<String, byte[]> settled() throws IOException {
        Map<Path, FileTime> now = new HashMap<>();
        Map<String, byte[]> models = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
                for (Path path : paths.filter(HotFolder::isModel).sorted().toList()) {
                    now.put(path, Files.getLastModifiedTime(path));
                    if (Objects.equals(now.get(path), before.get(path))) {
                        models.put(path.getFileName().toString(), read(path));
                    }
                }
            }
        }
        before = now;
        return models;
    }

    private static boolean isModel(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && ModelKind.of(path.getFileName().toString()).isPresent();
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(MOST_BYTES);
        }
    }
}
