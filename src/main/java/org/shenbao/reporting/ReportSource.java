package org.shenbao.reporting;

/** One report; a bean each. {@link Reports} asks it only what the reader may ask. */
public interface ReportSource {

    /** Kebab-case; part of the address. */
    String key();

    /** As people call it. */
    String title();

    Report build(ReportQuestion question);
}
