package org.rejoinder.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.trash.TrashNotice;

/** A picture in the library. Its bytes never change, so that its addresses are good for ever; what is said about it may. */
@Entity
public class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "picture")
    @SequenceGenerator(name = "picture", sequenceName = "picture_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false)
    private String hash;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImageFormat format;

    /** Of its largest print. */
    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    /** As the file was called on the machine it came from. */
    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String alternative;

    @Column(nullable = false)
    private boolean decorative;

    @Column(nullable = false)
    private String caption;

    @Column(nullable = false)
    private String credit;

    /** Whether somebody at the desk has said what it shows. */
    @Column(name = "described_here", nullable = false)
    private boolean describedHere;

    /** Null for what came with an import. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "uploaded_by")
    private Account uploadedBy;

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt;

    /** Null unless it is in the bin. */
    @Embedded
    private TrashNotice trashNotice;

    protected Picture() {}

    Picture(ProcessedImage processedImage, String name, Account by, Instant now) {
        this.hash = processedImage.hash();
        this.format = processedImage.format();
        this.width = processedImage.largest().width();
        this.height = processedImage.largest().height();
        this.name = name;
        this.uploadedBy = by;
        this.uploadedAt = now;
        describe(ImageMetadata.NONE);
    }

    /** By whoever put it there, and by those who may work on every picture. */
    public boolean isEditableBy(Account account) {
        return account.may(Permission.EDIT_ALL_PICTURES)
                || account.may(Permission.ADD_PICTURES)
                        && uploadedBy != null
                        && uploadedBy.id().equals(account.id());
    }

    void moveToTrash(Account by, Instant now) {
        trashNotice = new TrashNotice(by, now);
    }

    void leaveTrash() {
        trashNotice = null;
    }

    public boolean isTrashed() {
        return trashNotice != null;
    }

    TrashNotice trashNotice() {
        return trashNotice;
    }

    /** The first one that an article has for it is kept, for the next article that shows it. */
    void describeIfSilent(String words) {
        if (alternative.isBlank() && !decorative && words.length() <= ImageMetadata.LONGEST_ALTERNATIVE) {
            alternative = words;
        }
    }

    void captionIfSilent(String words) {
        if (caption.isBlank() && words.length() <= ImageMetadata.LONGEST_CAPTION) {
            caption = words;
        }
    }

    /** Somebody at the desk says what it shows. */
    void describeHere(ImageMetadata words) {
        describe(words);
        describedHere = true;
    }

    boolean isDescribedHere() {
        return describedHere;
    }

    boolean isUploadedHere() {
        return uploadedBy != null;
    }

    private void describe(ImageMetadata words) {
        alternative = words.alternative();
        decorative = words.decorative();
        caption = words.caption();
        credit = words.credit();
    }

    /** The file names of its prints, the largest first. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        files.add(file(width));
        for (int smaller : ImageProcessor.WIDTHS) {
            if (smaller < width) {
                files.add(file(smaller));
            }
        }
        return files;
    }

    private String file(int wide) {
        return "%s-%dx%d.%s".formatted(hash, wide, ImageProcessor.heightAt(wide, width, height), format.ending());
    }

    /** Of its largest print. */
    public String address() {
        return "/media/" + file(width);
    }

    /** Of its smallest print. */
    public String thumbnail() {
        List<String> files = files();
        return "/media/" + files.get(files.size() - 1);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    String hash() {
        return hash;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String name() {
        return name;
    }

    public ImageMetadata words() {
        return new ImageMetadata(alternative, decorative, caption, credit);
    }

    /** The name of whoever did; empty for what came with an import. */
    public String uploadedBy() {
        return uploadedBy == null ? "" : uploadedBy.name();
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
