package org.shenbao.recommendation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.recommendation.ArrivalDesk;
import org.shenbao.recommendation.PackageDraft;
import org.shenbao.recommendation.PackageState;
import org.shenbao.recommendation.PackageSubmission;
import org.shenbao.recommendation.Packages;
import org.shenbao.recommendation.RecommendationPackage;
import org.shenbao.recommendation.web.PackageViews.PackageDetail;
import org.shenbao.recommendation.web.PackageViews.PackageLine;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/packages")
class PackageController {

    private final Packages packages;
    private final PackageSubmission submission;
    private final ArrivalDesk arrivals;
    private final PackageViews views;

    PackageController(Packages packages, PackageSubmission submission, ArrivalDesk arrivals, PackageViews views) {
        this.packages = packages;
        this.submission = submission;
        this.arrivals = arrivals;
        this.views = views;
    }

    /** Packages of the bodies below the caller's, and those that were sent to it. */
    @GetMapping
    Page<PackageLine> list(
            @RequestParam(required = false) @Nullable Long roundId,
            @RequestParam(required = false) @Nullable PackageState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 1 || size < 1 || size > 200) {
            throw InvalidInput.of("size", "页码从 1 起，每页 1 至 200 条。");
        }
        Page<RecommendationPackage> found = packages.list(roundId, state, page, size);
        return new Page<>(views.lines(found.items()), found.total());
    }

    @GetMapping("/{id}")
    PackageDetail get(@PathVariable long id) {
        return views.detail(packages.get(id));
    }

    /** Saves ranking, choice and texts at once. */
    @PutMapping("/{id}")
    PackageDetail save(@PathVariable long id, @Valid @RequestBody Draft draft) {
        return views.detail(packages.save(id, draft.toDraft()));
    }

    /** Seals the package and sends it. */
    @PostMapping("/{id}/submission")
    PackageDetail submit(@PathVariable long id, @RequestBody Confirmation confirmation) {
        return views.detail(submission.submit(id, confirmation.version()));
    }

    /** Registers its arrival at the intake desk. */
    @PostMapping("/{id}/arrival")
    PackageDetail receive(@PathVariable long id, @Valid @RequestBody Arrival arrival) {
        return views.detail(arrivals.register(id, arrival.copiesReceived(), arrival.remark(), arrival.arrivedAt()));
    }

    record Draft(
            int version,
            @NotNull(message = "请填写推荐意见。") String opinion,
            @NotNull(message = "请填写填表人。") String preparedBy,
            @NotNull(message = "请填写填表人电话。") String preparedByPhone,
            @Nullable LocalDate reportDate,
            @NotNull(message = "请给出项目排序。") List<@Valid Choice> choices) {

        PackageDraft toDraft() {
            return new PackageDraft(
                    version,
                    opinion,
                    preparedBy,
                    preparedByPhone,
                    reportDate,
                    choices.stream().map(Choice::toChoice).toList());
        }
    }

    record Choice(
            long applicationId,
            boolean recommended,
            @Nullable String reason) {

        PackageDraft.Choice toChoice() {
            return new PackageDraft.Choice(new ApplicationId(applicationId), recommended, reason == null ? "" : reason);
        }
    }

    record Confirmation(int version) {}

    /**
     * @param copiesReceived paper copies; the notice says how many
     * @param arrivedAt when the paper came; absent: now
     */
    record Arrival(
            int copiesReceived,
            @NotNull(message = "备注不能缺少，可以为空。") String remark,
            @Nullable Instant arrivedAt) {}
}
