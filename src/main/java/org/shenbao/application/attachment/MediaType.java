package org.shenbao.application.attachment;

import java.util.Set;

/** What may be uploaded. */
enum MediaType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String value;
    private final Set<String> extensions;

    MediaType(String value, String... extensions) {
        this.value = value;
        this.extensions = Set.of(extensions);
    }

    String value() {
        return value;
    }

    boolean isNamedSo(String extension) {
        return extensions.contains(extension);
    }
}
