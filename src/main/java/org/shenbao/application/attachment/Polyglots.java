package org.shenbao.application.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are two things at once: a document or picture with an archive behind it. */
final class Polyglots {

    /** A zip's end record stands in the last 22 bytes and a comment of up to 65,535. */
    private static final int TAIL = 22 + 65_535;

    private static final int END_OF_ARCHIVE = 0x06054b50;

    private Polyglots() {}

    /** @throws UploadRefused when an archive hangs on the file's end */
    static void refuseAppendedArchive(Path file) throws IOException {
        ByteBuffer tail = tail(file);
        for (int i = tail.limit() - 22; i >= 0; i--) {
            if (tail.getInt(i) == END_OF_ARCHIVE && endsHere(tail, i)) {
                throw new UploadRefused("文件末尾附有压缩包，无法接收；请上传未经拼接的原始文件。");
            }
        }
    }

    /** An end record with its comment reaches the end of the file, give or take what was padded on. */
    private static boolean endsHere(ByteBuffer tail, int at) {
        int comment = Short.toUnsignedInt(tail.getShort(at + 20));
        int diskNumber = Short.toUnsignedInt(tail.getShort(at + 4));
        return diskNumber == 0 && at + 22 + comment <= tail.limit();
    }

    private static ByteBuffer tail(Path file) throws IOException {
        int length = (int) Math.min(TAIL, Files.size(file));
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(channel.size() - length);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until the tail is read.
            }
        }
        return buffer.flip();
    }
}
