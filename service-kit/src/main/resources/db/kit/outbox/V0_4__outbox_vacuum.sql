-- Every row is deleted within milliseconds of its insertion, so the table is all dead rows; by PostgreSQL's defaults they
-- would be cleared away too seldom to keep the relay's search short.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0
);
