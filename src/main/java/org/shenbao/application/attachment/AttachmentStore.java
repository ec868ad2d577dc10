package org.shenbao.application.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Where uploaded bytes lie, addressed by their SHA-256: the same bytes are kept once, and never overwritten. */
public interface AttachmentStore {

    /**
     * Takes the bytes in without keeping them yet. Close what is returned: what was not kept by then is dropped.
     *
     * @throws UploadRefused when there are none or more than allowed
     */
    Received receive(InputStream bytes) throws IOException;

    /**
     * @param sha256 digest that {@link Received#keep} was told
     * @throws java.nio.file.NoSuchFileException when nothing of that digest was kept
     */
    InputStream open(String sha256) throws IOException;
}
