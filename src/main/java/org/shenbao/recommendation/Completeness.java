package org.shenbao.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/** What a package needs before it may leave. */
final class Completeness {

    private Completeness() {}

    /** @throws InvalidInput naming everything that is missing */
    static void check(RecommendationPackage found, List<Entry> entries) {
        List<FieldError> errors = new ArrayList<>();
        if (entries.stream().noneMatch(entry -> entry.item().recommended())) {
            errors.add(new FieldError("choices", "至少推荐一个项目才能上报。"));
        }
        for (int i = 0; i < entries.size(); i++) {
            check(found, entries.get(i), "choices[" + i + "].", errors);
        }
        blank(errors, "opinion", found.opinion(), "请填写推荐意见。");
        blank(errors, "preparedBy", found.preparedBy(), "请填写填表人。");
        blank(errors, "preparedByPhone", found.preparedByPhone(), "请填写填表人电话。");
        if (!errors.isEmpty()) {
            throw new InvalidInput("推荐包尚有 " + errors.size() + " 处需要补充，未上报。", errors);
        }
    }

    private static void check(RecommendationPackage found, Entry entry, String path, List<FieldError> errors) {
        String project = "“" + entry.application().title() + "”";
        if (!entry.application().isRunning() || !entry.application().stage().equals(found.stage())) {
            errors.add(new FieldError(path + "applicationId", project + "已不在推荐上报环节，请刷新后查看。"));
        }
        if (!entry.item().recommended() && entry.item().reason().isBlank()) {
            errors.add(new FieldError(path + "reason", "请写明不推荐" + project + "的理由。"));
        }
    }

    private static void blank(List<FieldError> errors, String field, String text, String message) {
        if (text.isBlank()) {
            errors.add(new FieldError(field, message));
        }
    }
}
