-- A stay is left and redated by its application and activity instance: the few stays of an application are found together, and an index of
-- random keys, the dearest of a large table, is not kept for it.
ALTER TABLE stage_stay DROP INDEX ix_stage_stay_execution;
