-- No report reads open stays by stage and body from the table any more (ADR 15), and every stay paid for this index three times. Who counts open
-- stays anew at a start reads them by their ids.
ALTER TABLE stage_stay DROP INDEX ix_stage_stay_backlog;
