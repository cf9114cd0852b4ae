-- Lengths are in characters as people count them: one outside the basic plane takes two places in H2, and a name without
-- letters has a slug of up to seven for each.
alter table article alter column byline set data type varchar(2000);
alter table article_revision alter column byline set data type varchar(2000);
alter table article alter column search_title set data type varchar(400);
alter table article alter column search_description set data type varchar(1000);
alter table article_revision alter column search_title set data type varchar(400);
alter table article_revision alter column search_description set data type varchar(1000);
alter table article_revision alter column tags set data type varchar(2000);
alter table article alter column series_slug set data type varchar(800);
alter table subject_description alter column slug set data type varchar(800);
alter table topic_redirect alter column slug set data type varchar(800);
alter table topic_redirect alter column target set data type varchar(800);
