package org.shenbao.rounds.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.RoundEdit;
import org.shenbao.catalogue.RoundOffice;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.QuotaBalance;
import org.shenbao.recommendation.QuotaLedger;
import org.shenbao.rounds.IssuingDesk;
import org.shenbao.rounds.web.RoundViews.Detail;
import org.shenbao.rounds.web.RoundViews.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The issuing office's rounds. */
@RestController
@RequestMapping("/api/office/rounds")
class RoundOfficeController {

    private final Rounds rounds;
    private final RoundOffice office;
    private final QuotaLedger quotas;
    private final IssuingDesk desk;
    private final RoundViews views;
    private final Clock clock;

    RoundOfficeController(
            Rounds rounds, RoundOffice office, QuotaLedger quotas, IssuingDesk desk, RoundViews views, Clock clock) {
        this.rounds = rounds;
        this.office = office;
        this.quotas = quotas;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    /** Every round, newest year first. */
    @GetMapping
    List<Line> list() {
        desk.reader();
        return rounds.all().stream().map(views::line).toList();
    }

    @GetMapping("/{id}")
    Detail get(@PathVariable long id) {
        desk.reader();
        return views.detail(rounds.get(id));
    }

    /** Opens next year's round from this one. */
    @PostMapping("/{id}/next")
    ResponseEntity<Detail> next(@PathVariable long id) {
        desk.editable(id);
        Detail opened = views.detail(office.openNext(id));
        return ResponseEntity.created(
                        URI.create("/api/office/rounds/" + opened.line().id()))
                .body(opened);
    }

    @PutMapping("/{id}")
    Detail edit(@PathVariable long id, @Valid @RequestBody Edit edit) {
        desk.editable(id);
        return views.detail(office.edit(id, edit.toEdit(), clock.instant()));
    }

    /** Closes, archives or opens it again. */
    @PutMapping("/{id}/state")
    Detail change(@PathVariable long id, @Valid @RequestBody Change change) {
        desk.editable(id);
        return views.detail(office.change(id, change.version(), change.state()));
    }

    /** What every body has recommended of what it may. */
    @GetMapping("/{id}/quotas")
    List<QuotaBalance> quotas(@PathVariable long id) {
        desk.editable(id);
        return quotas.ofRound(id);
    }

    /**
     * @param budgetWan 万元
     * @param dates milestone key to the last second that counts; a date that is left out stays
     * @param limits quota id to the new limit; one that is left out stays
     * @param reason why a published date moves
     */
    record Edit(
            int version,
            @NotNull(message = "请填写批次名称。") String title,
            @NotNull(message = "请填写预算。") BigDecimal budgetWan,
            int publicityWorkingDays,
            @NotNull(message = "请填写开始受理时间。") Instant opensAt,
            @Nullable Map<String, DateEdit> dates,
            @Nullable Map<String, LimitEdit> limits,
            @Nullable String reason) {

        RoundEdit toEdit() {
            Map<String, @Nullable Instant> until = new HashMap<>();
            Objects.requireNonNullElse(dates, Map.<String, DateEdit>of())
                    .forEach((key, date) -> until.put(key, date.until()));
            Map<String, RoundEdit.Limit> changed = new HashMap<>();
            Objects.requireNonNullElse(limits, Map.<String, LimitEdit>of())
                    .forEach((key, limit) -> changed.put(key, new RoundEdit.Limit(limit.max(), limit.strict())));
            return new RoundEdit(
                    version,
                    title,
                    budgetWan,
                    publicityWorkingDays,
                    opensAt,
                    until,
                    changed,
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    record DateEdit(@Nullable Instant until) {}

    record LimitEdit(@Nullable Integer max, boolean strict) {}

    record Change(
            int version, @NotNull(message = "请选择批次状态。") RoundState state) {}
}
