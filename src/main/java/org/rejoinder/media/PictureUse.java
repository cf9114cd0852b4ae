package org.rejoinder.media;

/** Who needs a picture. */
public record PictureUse(Kind kind, long id) {

    public enum Kind {
        ARTICLE("picture_use", "article_id"),
        PAGE("page_picture_use", "page_id");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }

        String select(String hashes) {
            return "select hash, '" + name() + "', " + column + " from " + table + " where hash in (" + hashes + ")";
        }

        String insert() {
            return "insert into " + table + " (hash, " + column + ") select cast(?1 as varchar(32)), cast(?2 as bigint)"
                    + " where not exists (select 1 from " + table + " u where u.hash = ?3 and u." + column + " = ?4)";
        }
    }
}
