package org.shenbao.application.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word and Excel files of before 2007. */
final class CompoundFileInspection {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

    private CompoundFileInspection() {}

    static MediaType inspect(Path file) throws IOException {
        Polyglots.refuseAppendedArchive(file);
        try (POIFSFileSystem document = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = document.getRoot();
            if (MACROS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                throw new UploadRefused("文件含有宏，请另存为不含宏的文件或 PDF 后上传。");
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UploadRefused("文件已加密，请解除密码后上传。");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return MediaType.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return MediaType.XLS;
            }
            throw new UploadRefused("无法识别该文件。只接收 Word（doc、docx）和 Excel（xls、xlsx）文件。");
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new UploadRefused("文件已损坏，无法打开，请重新导出后上传。");
        }
    }
}
