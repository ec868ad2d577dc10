package org.shenbao.document;

import java.awt.Color;
import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A line at the foot of every page as the reader sees it, on white, whatever was scanned there. */
final class FootLine {

    private static final float POINTS = 8;
    private static final float ABOVE_EDGE = 14;

    private FootLine() {}

    static void on(PDDocument volume, TrueTypeFont face, IntFunction<String> text) throws IOException {
        PDType0Font font = PDType0Font.load(volume, face, true);
        int number = 0;
        for (PDPage page : volume.getPages()) {
            number++;
            on(volume, page, font, text.apply(number));
        }
    }

    private static void on(PDDocument volume, PDPage page, PDType0Font font, String text) throws IOException {
        float width = font.getStringWidth(text) / 1000 * POINTS;
        try (PDPageContentStream content = new PDPageContentStream(volume, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(page));
            boolean sideways = page.getRotation() % 180 != 0;
            PDRectangle box = page.getCropBox();
            float left = ((sideways ? box.getHeight() : box.getWidth()) - width) / 2;
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(left - 4, ABOVE_EDGE - 3, width + 8, POINTS + 5);
            content.fill();
            content.beginText();
            content.setNonStrokingColor(Color.DARK_GRAY);
            content.setFont(font, POINTS);
            content.newLineAtOffset(left, ABOVE_EDGE);
            content.showText(text);
            content.endText();
        }
    }

    /** Takes (0, 0) to the corner that the reader sees at the lower left. */
    private static Matrix upright(PDPage page) {
        PDRectangle box = page.getCropBox();
        float x = box.getLowerLeftX();
        float y = box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, x + box.getWidth(), y);
            case 180 -> new Matrix(-1, 0, 0, -1, x + box.getWidth(), y + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, x, y + box.getHeight());
            default -> new Matrix(1, 0, 0, 1, x, y);
        };
    }
}
