package org.shenbao.review;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The draws of a panel, for its officers. */
@Component
class DrawViews {

    private final Draws drawing;

    DrawViews(Draws drawing) {
        this.drawing = drawing;
    }

    /** @param name of a username */
    PanelView.DrawView of(DrawRow row, UnaryOperator<String> name) {
        ExpertPool pool = drawing.pool(row);
        Map<String, String> names = pool.eligible().stream()
                .collect(Collectors.toMap(ExpertPool.Candidate::username, ExpertPool.Candidate::name));
        List<String> drawn = row.drawn() == null ? List.of() : drawing.readNames(row.drawn());
        return new PanelView.DrawView(
                row.sequenceNo(),
                row.seats(),
                row.reason(),
                row.commitment(),
                name.apply(row.sealedBy()),
                row.sealedAt(),
                pool,
                row.witness(),
                row.witnessName(),
                row.isExecuted() ? row.seed() : null,
                drawn.stream().map(one -> names.getOrDefault(one, one)).toList(),
                row.drawnBy() == null ? null : name.apply(row.drawnBy()),
                row.drawnAt());
    }
}
