-- What readers have got is no proof of having written it: its words sent again make another reply, with a receipt of its own.
-- Only a reply of the last day could have been repeated. Those of the desk are repeated by who is signed in.
update reply set digest = null
where published_at is not null and staff_id is null and submitted_at > current_timestamp - interval '1' day;
