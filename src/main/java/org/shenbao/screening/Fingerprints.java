package org.shenbao.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.ProjectApplication;
import org.shenbao.screening.Fingerprint.Kind;
import org.springframework.stereotype.Component;

/** Takes the fingerprints of a sealed dossier. */
@Component
class Fingerprints {

    private static final String INVOICE = "invoiceNo";
    private static final String CONTRACT = "contractNo";
    private static final int LONGEST = 200;

    private final ProjectNames names;

    Fingerprints(ProjectNames names) {
        this.names = names;
    }

    List<Fingerprint> of(ProjectApplication application, Dossier dossier) {
        ApplicationId id = application.id();
        List<Fingerprint> found = new ArrayList<>();
        found.add(new Fingerprint(id, Kind.CREDIT_CODE, application.creditCode(), application.orgName(), "申报单位"));
        for (String token : names.tokens(application.title())) {
            found.add(fingerprint(id, Kind.NAME_TOKEN, token, application.title(), "项目名称"));
        }
        // Whatever table carries these columns is a list of spending, in this programme and in others.
        dossier.answers().values().forEach(answer -> table(id, answer, found));
        return found;
    }

    private static void table(ApplicationId id, Object answer, List<Fingerprint> found) {
        if (!(answer instanceof List<?> rows)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                String place = "投资明细第 " + (i + 1) + " 行";
                numbers(id, Kind.INVOICE, row.get(INVOICE), place, found);
                numbers(id, Kind.CONTRACT, row.get(CONTRACT), place, found);
            }
        }
    }

    private static void numbers(
            ApplicationId id, Kind kind, @Nullable Object cell, String place, List<Fingerprint> found) {
        if (cell == null) {
            return;
        }
        for (String number : DocumentNumbers.of(cell.toString())) {
            found.add(fingerprint(id, kind, number, cell.toString(), place));
        }
    }

    private static Fingerprint fingerprint(ApplicationId id, Kind kind, String value, String shown, String place) {
        return new Fingerprint(id, kind, cut(value, LONGEST), cut(shown, 300), place);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
