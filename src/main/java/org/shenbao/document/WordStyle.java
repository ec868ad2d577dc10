package org.shenbao.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Font and size of a piece of text; the font is named, and taken from the reader's machine. */
record WordStyle(String font, double points, boolean bold) {

    static final String FANG_SONG = "仿宋_GB2312";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String SONG = "宋体";
    static final String TITLE = "方正小标宋_GBK";

    void dress(XWPFRun run) {
        run.setFontSize(points);
        run.setBold(bold);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setEastAsia(font);
        // Letters and digits of official papers are set in the same face.
        fonts.setAscii(font);
        fonts.setHAnsi(font);
    }
}
