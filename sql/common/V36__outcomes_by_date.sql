-- Reports about a past day ask how things stood then: when an application ended belongs into the index that they count from.
CREATE INDEX ix_project_application_ends
    ON project_application (round_id, district_body, category, outcome, stage, submitted_at, created_at, ended_at);
ALTER TABLE project_application DROP INDEX ix_project_application_outcomes;

-- Who was chosen within a period.
CREATE INDEX ix_project_application_chosen ON project_application (round_id, outcome, ended_at, district_body, category);
