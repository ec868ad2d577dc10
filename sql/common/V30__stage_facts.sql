-- A stay says by itself what reports ask about it: whose it is, where it is in the programme's own diagram, when it is
-- due, how long it took. ADR 0015.
ALTER TABLE stage_stay ADD COLUMN (
    round_id BIGINT NOT NULL DEFAULT 0,
    programme VARCHAR(60) NOT NULL DEFAULT '',
    category VARCHAR(80) NOT NULL DEFAULT '',
    -- where the application comes from; body is the office that acts
    district_body VARCHAR(80) NOT NULL DEFAULT '',
    -- the programme's own diagram and the node in it: the call activity when the stay is in a called diagram
    root_key VARCHAR(64) NOT NULL DEFAULT '',
    root_version INT NOT NULL DEFAULT 0,
    root_node VARCHAR(128) NOT NULL DEFAULT '',
    -- the milestone whose passing ends the time for it
    milestone VARCHAR(64),
    due_at DATETIME(3),
    -- working minutes from 2020-01-01 to entering
    entered_work INT NOT NULL DEFAULT 0,
    calendar_minutes INT,
    working_minutes INT,
    -- the clock of the database, whoever writes: readers ask for what changed since
    changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)
);

UPDATE stage_stay SET
    round_id = COALESCE((SELECT A.round_id FROM project_application A WHERE A.id = stage_stay.application_id), 0),
    programme = COALESCE((SELECT A.programme FROM project_application A WHERE A.id = stage_stay.application_id), ''),
    category = COALESCE((SELECT A.category FROM project_application A WHERE A.id = stage_stay.application_id), ''),
    district_body =
        COALESCE((SELECT A.district_body FROM project_application A WHERE A.id = stage_stay.application_id), ''),
    root_key = definition_key,
    root_version = definition_version,
    root_node = node_id,
    due_at = (SELECT T.DUE_DATE_ FROM ACT_HI_TASKINST T WHERE T.ID_ = stage_stay.task_id),
    calendar_minutes = TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', left_at)
        - TIMESTAMPDIFF(MINUTE, TIMESTAMP '2020-01-01 00:00:00', entered_at);

-- In a called diagram: the call activity, as far as the engine's history knows the stay.
UPDATE stage_stay SET
    root_key = (
        SELECT R.PROC_DEF_KEY_ FROM ACT_HI_ACTINST S JOIN ACT_HI_PROCINST R ON R.ID_ = S.ROOT_PROC_INST_ID_
        WHERE S.ID_ = stage_stay.activity_instance_id),
    root_version = (
        SELECT D.VERSION_ FROM ACT_HI_ACTINST S JOIN ACT_HI_PROCINST R ON R.ID_ = S.ROOT_PROC_INST_ID_
        JOIN ACT_RE_PROCDEF D ON D.ID_ = R.PROC_DEF_ID_
        WHERE S.ID_ = stage_stay.activity_instance_id),
    root_node = (
        SELECT MAX(C.ACT_ID_) FROM ACT_HI_ACTINST S JOIN ACT_HI_ACTINST C
            ON C.PROC_INST_ID_ = S.ROOT_PROC_INST_ID_ AND C.CALL_PROC_INST_ID_ = S.PROC_INST_ID_
        WHERE S.ID_ = stage_stay.activity_instance_id)
WHERE EXISTS (
    SELECT 1 FROM ACT_HI_ACTINST S JOIN ACT_HI_ACTINST C
        ON C.PROC_INST_ID_ = S.ROOT_PROC_INST_ID_ AND C.CALL_PROC_INST_ID_ = S.PROC_INST_ID_
    JOIN ACT_HI_PROCINST R ON R.ID_ = S.ROOT_PROC_INST_ID_
    JOIN ACT_RE_PROCDEF D ON D.ID_ = R.PROC_DEF_ID_
    WHERE S.ID_ = stage_stay.activity_instance_id AND S.PROC_INST_ID_ <> S.ROOT_PROC_INST_ID_);

ALTER TABLE stage_stay ALTER COLUMN round_id DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN programme DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN category DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN district_body DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN root_key DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN root_version DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN root_node DROP DEFAULT;
ALTER TABLE stage_stay ALTER COLUMN entered_work DROP DEFAULT;

-- What changed in a round since it was last read.
CREATE INDEX ix_stage_stay_changed ON stage_stay (round_id, changed_at, id);
-- A round read from its beginning.
CREATE INDEX ix_stage_stay_round ON stage_stay (round_id, id);
