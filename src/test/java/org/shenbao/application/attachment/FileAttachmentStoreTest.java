package org.shenbao.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.support.Sha256;

class FileAttachmentStoreTest {

    private static final byte[] BYTES = "合同".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void kept_bytes_are_found_by_their_digest() throws IOException {
        AttachmentStore store = store();

        try (Received received = store.receive(new ByteArrayInputStream(BYTES))) {
            assertThat(received.sha256()).isEqualTo(Sha256.hex(BYTES));
            received.keep();
        }

        try (var in = store.open(Sha256.hex(BYTES))) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void the_same_bytes_twice_are_kept_once() throws IOException {
        AttachmentStore store = store();
        for (int i = 0; i < 2; i++) {
            try (Received received = store.receive(new ByteArrayInputStream(BYTES))) {
                received.keep();
            }
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void what_was_not_kept_leaves_nothing_behind() throws IOException {
        try (Received received = store().receive(new ByteArrayInputStream(BYTES))) {
            assertThat(received.size()).isEqualTo(BYTES.length);
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void too_much_and_nothing_at_all_are_refused_without_a_trace() throws IOException {
        assertThatThrownBy(() -> store().receive(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("1 MB");
        assertThatThrownBy(() -> store().receive(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(UploadRefused.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void only_a_digest_names_a_file() {
        assertThatThrownBy(() -> store().open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private AttachmentStore store() {
        return new FileAttachmentStore(new AttachmentSettings(folder, 1));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
