-- What the diagram calls the stage where an application waits: an analyst's stage is known by no other name.
ALTER TABLE project_application ADD COLUMN stage_name VARCHAR(128);
UPDATE project_application
SET stage_name = (
    SELECT MAX(S.node_name) FROM stage_stay S
    WHERE S.application_id = project_application.id AND S.stage = project_application.stage AND S.left_at IS NULL)
WHERE outcome IS NULL AND submitted_at IS NOT NULL;
