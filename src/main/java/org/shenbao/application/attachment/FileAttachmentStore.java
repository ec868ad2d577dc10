package org.shenbao.application.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Component;

/** A folder that every node shares. Names are digests alone: nothing a person typed reaches the file system. */
@Component
class FileAttachmentStore implements AttachmentStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final AttachmentSettings settings;

    FileAttachmentStore(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public Received receive(InputStream bytes) throws IOException {
        Path incoming = Files.createDirectories(settings.directory().resolve("incoming"));
        Path file = Files.createTempFile(incoming, "upload-", ".part");
        boolean taken = false;
        try (DigestInputStream digested = new DigestInputStream(bytes, Sha256.digest())) {
            long size = copy(digested, file);
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            taken = true;
            return new Received(file, target(sha256), sha256, size);
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(target(sha256));
    }

    private long copy(InputStream bytes, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > settings.maxBytes()) {
                    throw UploadRefused.tooLarge(settings.maxMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new UploadRefused("文件是空的，请重新选择。");
        }
        return size;
    }

    private Path target(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return settings.directory().resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
