package org.shenbao.reporting.figures;

import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Dictionary;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;

/** Which rows of one round a question is about. */
public final class Slice {

    private static final int ANY = -1;
    private static final int NONE = -2;

    private final RoundFacts facts;
    private final boolean[] districts;
    private final int category;
    private final int version;

    /** Whose rows all belong, whatever the version of each; null when each row decides for itself. */
    private final @Nullable BitSet applications;

    private Slice(RoundFacts facts, boolean[] districts, int category, int version, @Nullable BitSet applications) {
        this.facts = facts;
        this.districts = districts;
        this.category = category;
        this.version = version;
        this.applications = applications;
    }

    /** What the reader may see of it. */
    static Slice of(RoundFacts facts, ReportQuestion question) {
        return of(facts, question, question.bodies()::contains);
    }

    /** @param district which applications, by where they come from: whoever says so answers for the access */
    static Slice of(RoundFacts facts, ReportQuestion question, Predicate<String> district) {
        return of(
                facts, district, question.filter().category(), question.filter().version());
    }

    /**
     * @param district which applications, by where they come from: whoever says so answers for the access
     * @param category any when null
     * @param version of the programme's own diagram, any when null
     */
    public static Slice of(
            RoundFacts facts, Predicate<String> district, @Nullable String category, @Nullable Integer version) {
        Dictionary<String> bodies = facts.names().bodies();
        boolean[] districts = new boolean[bodies.size()];
        for (int code = 0; code < districts.length; code++) {
            districts[code] = district.test(bodies.value(code));
        }
        return new Slice(
                facts, districts, code(facts.names().categories(), category), version == null ? ANY : version, null);
    }

    /**
     * The same of applications: each with all of its rows, when its latest stay by the instant has the version that is asked
     * for. One that was migrated half way is so counted once, as a whole, under the version it has got to.
     *
     * @param at milliseconds since 1970
     */
    public Slice whole(long at) {
        if (version == ANY || applications != null) {
            return this;
        }
        BitSet latest = new BitSet(facts.applications());
        for (int row = 0; row < facts.size(); row++) {
            if (facts.enteredAt(row) <= at) {
                latest.set(facts.applicationIndex(row), facts.rootVersion(row) == version);
            }
        }
        return new Slice(facts, districts, category, version, latest);
    }

    private static int code(Dictionary<String> dictionary, @Nullable String wanted) {
        return wanted == null ? ANY : dictionary.find(wanted).orElse(NONE);
    }

    RoundFacts facts() {
        return facts;
    }

    public boolean has(int row) {
        return districts[facts.district(row)]
                && (category == ANY || facts.category(row) == category)
                && (version == ANY || isVersion(row));
    }

    /** Whether a pass begins with the row that is asked for. Its last stay says its version; all else is the same of all of them. */
    boolean begins(Passes passes, int row) {
        return passes.begins(row) && has(version == ANY ? row : passes.last(row));
    }

    private boolean isVersion(int row) {
        return applications == null ? facts.rootVersion(row) == version : applications.get(facts.applicationIndex(row));
    }
}
