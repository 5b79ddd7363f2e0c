create table module_text (
    curriculum_version text     not null references curriculum_version (id),
    module             text     not null,
    language           text     not null,
    words              tsvector not null,
    primary key (curriculum_version, module, language)
);

comment on table module_text is 'What each module of a published version is found by, one row for each language a reader may wish; written once, with the version.';
comment on column module_text.words is 'Weighted A title, B aim, C outcomes, D contents. Every word as it stands, without accents, and English ones by their stem too.';

create index module_text_by_words on module_text using gin (words);
comment on index module_text_by_words is 'Serves GET /modules?q=.';

-- The words of one field of a module: as they stand, and those of English texts by their stem too.
create function module_words(text jsonb, field text) returns tsvector language sql stable as $$
    select to_tsvector('simple', text -> 'all' ->> field) || to_tsvector('english', text -> 'english' ->> field)
$$;

-- The query for one word of a reader: as it stands or by its English stem, at the beginning of a word; null for a word
-- that English texts are full of.
create function module_word_query(word text) returns tsquery language sql stable as $$
    select case when length(to_tsvector('english', word)) > 0
                then to_tsquery('simple', word || ':*') || to_tsquery('english', word || ':*') end
$$;

-- All words must be found.
create aggregate all_words(tsquery) (sfunc = tsquery_and, stype = tsquery);
