package org.shenbao.application.attachment;

import java.util.List;
import org.shenbao.support.Problem;

/** An uploaded file that is not taken in; the detail says why. */
public class UploadRefused extends Problem {

    UploadRefused(String detail) {
        this(422, detail);
    }

    private UploadRefused(int status, String detail) {
        super("upload-refused", status, "文件未被接收", detail, List.of(new FieldError("file", detail)));
    }

    static UploadRefused tooLarge(int maxMegabytes) {
        return new UploadRefused(413, "文件超过 " + maxMegabytes + " MB，请压缩或拆分后重新上传。");
    }
}
