package org.shenbao.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offices asked an applicant to correct. */
@Service
@Transactional
public class Supplements {

    private final SupplementMapper mapper;
    private final Applications applications;
    private final Leaves leaves;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Supplements(
            SupplementMapper mapper,
            Applications applications,
            Leaves leaves,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.leaves = leaves;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens these items, and no others, to the applicant. The application itself moves when the process enters the stage
     * {@link ProjectApplication#SUPPLEMENT}.
     *
     * @throws InvalidInput when nothing is asked for, or something that the form does not have
     * @throws ApplicationEnded when the application has ended
     */
    public SupplementRequest request(ApplicationId id, List<SupplementItem> items, @Nullable String remark) {
        ProjectApplication application = applications.lock(id);
        if (!application.isRunning()) {
            throw new ApplicationEnded(application.outcomeZh());
        }
        check(items, leaves.of(application));
        var row = new SupplementMapper.NewRequest(
                new SupplementMapper.RequestRow(0, id, remark, actors.get().username(), now(), null));
        mapper.insert(row);
        mapper.insertItems(row.id(), items);
        audit.record(AuditEntry.of("supplement.requested", "application", id, Map.of("items", items)));
        return open(id).orElseThrow();
    }

    /** The request that the applicant has still to answer. */
    @Transactional(readOnly = true)
    public Optional<SupplementRequest> open(ApplicationId id) {
        return all(id).stream().filter(SupplementRequest::isOpen).reduce((first, last) -> last);
    }

    /** Every request, the oldest first. */
    @Transactional(readOnly = true)
    public List<SupplementRequest> all(ApplicationId id) {
        List<SupplementMapper.RequestRow> rows = mapper.requests(id);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SupplementItem>> items = mapper.items(id).stream()
                .collect(groupingBy(
                        SupplementMapper.ItemRow::requestId, mapping(SupplementMapper.ItemRow::item, toList())));
        return rows.stream()
                .map(row -> new SupplementRequest(
                        row.id(),
                        row.applicationId(),
                        row.remark(),
                        row.requestedBy(),
                        row.requestedAt(),
                        row.answeredAt(),
                        items.getOrDefault(row.id(), List.of())))
                .toList();
    }

    void answered(SupplementRequest request) {
        mapper.answer(request.id(), now());
    }

    private static void check(List<SupplementItem> items, Leaf leaf) {
        if (items.isEmpty()) {
            throw InvalidInput.of("items", "请至少选择一项需要补正的内容。");
        }
        List<FieldError> unknown = items.stream()
                .filter(item -> !MaterialSlots.isKnown(leaf, item))
                .map(item -> new FieldError(item.target(), "申报书和材料清单中没有此项，请重新选择。"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput("有 " + unknown.size() + " 项补正内容无法识别。", unknown);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
