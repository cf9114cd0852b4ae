package org.rejoinder.exchange;

/** Is told what an export has, in the order in which it has it: a reply may come before the one that it answers. */
public interface ExportVisitor {

    /** Before everything else. */
    void site(SourceSite site);

    void author(SourceAuthor author);

    void article(SourceArticle article);

    /** Only programs without articles have any: an article that is here already, or was never a part of the export. */
    default void thread(SourceThread thread) {}

    /** After its article or thread. */
    void reply(SourceReply reply);

    /** Wherever in the file. */
    default void alias(SourceAlias alias) {}

    void picture(SourcePicture picture);

    void note(SourceNote note);
}
