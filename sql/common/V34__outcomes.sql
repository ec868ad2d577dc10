-- How many applications there are and how they ended, for the reports: counted from this index alone.
CREATE INDEX ix_project_application_outcomes
    ON project_application (round_id, district_body, category, outcome, stage, submitted_at, created_at);
