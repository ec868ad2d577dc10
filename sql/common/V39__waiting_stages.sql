-- The stages where applications wait, asked whenever a list is opened, are read from an index: the answers lie beside the rows.
CREATE INDEX ix_project_application_waiting
  ON project_application (district_body, outcome, stage, stage_name, submitted_at);
