package org.shenbao.document;

/** The binder with the bundled fonts alone. */
public final class BinderFixture {

    private BinderFixture() {}

    public static Binder binder() {
        return new Binder(PdfsFixture.pdfs());
    }
}
