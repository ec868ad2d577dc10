package org.shenbao.document;

import java.util.List;

/** The press with the bundled fonts alone. */
public final class PdfsFixture {

    private PdfsFixture() {}

    public static Pdfs pdfs() {
        return new Pdfs(new DocumentProperties(List.of(), null, null, null));
    }
}
