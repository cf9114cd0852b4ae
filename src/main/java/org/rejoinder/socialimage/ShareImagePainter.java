package org.rejoinder.socialimage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Puts a card on paper: the site above, the headline as large as it can be, below who wrote it and when it came out. */
final class ShareImagePainter {

    /** Those of {@code reader.css}, by day. */
    private static final Color PAPER = new Color(0xFCFAF6);

    private static final Color INK = new Color(0x1D1B18);
    private static final Color SOFT = new Color(0x5F5A52);
    private static final Color LINE = new Color(0xDDD6C9);

    private static final double MARGIN = 80;
    private static final double WITHIN = ShareImage.WIDTH - 2 * MARGIN;
    private static final double EDGE = 18;

    private static final double SITE_SIZE = 36;
    private static final double SITE_FOOT = 116;
    private static final double HEADLINE_TOP = 156;
    private static final double HEADLINE_BOTTOM = 500;
    private static final double RULE = 528;
    private static final double FOOT_SIZE = 30;
    private static final double FOOT = 578;
    private static final double GAP = 40;

    /** How much of a line is above the foot of its letters. */
    private static final double ABOVE = 0.78;

    private final ShareImage shareImage;
    private final Graphics2D pen;

    private ShareImagePainter(ShareImage shareImage, Graphics2D pen) {
        this.shareImage = shareImage;
        this.pen = pen;
    }

    static BufferedImage of(ShareImage shareImage) {
        var paper = new BufferedImage(ShareImage.WIDTH, ShareImage.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new ShareImagePainter(shareImage, pen).draw();
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private void draw() {
        fill(PAPER, 0, 0, ShareImage.WIDTH, ShareImage.HEIGHT);
        Color accent = new Color(shareImage.colour());
        fill(accent, 0, 0, ShareImage.WIDTH, EDGE);
        begin(
                accent,
                LineBreaker.shortened(shareImage.site(), WITHIN, SITE_SIZE, own(shareImage.site())),
                SITE_SIZE,
                SITE_FOOT);
        headline();
        fill(LINE, MARGIN, RULE, WITHIN, 2);
        double day = LineBreaker.width(shareImage.day(), FOOT_SIZE, own(shareImage.day()));
        double room = day == 0 ? WITHIN : WITHIN - day - GAP;
        begin(
                SOFT,
                LineBreaker.shortened(shareImage.byline(), room, FOOT_SIZE, own(shareImage.byline())),
                FOOT_SIZE,
                FOOT);
        line(
                SOFT,
                shareImage.day(),
                FOOT_SIZE,
                shareImage.rightToLeft() ? MARGIN : ShareImage.WIDTH - MARGIN - day,
                FOOT);
    }

    /** In the middle of its room. */
    private void headline() {
        double room = HEADLINE_BOTTOM - HEADLINE_TOP;
        LineBreaker headline = LineBreaker.fitting(shareImage.headline(), WITHIN, room, shareImage.rightToLeft());
        double top = HEADLINE_TOP + (room - headline.height()) / 2;
        double each = headline.size() * headline.leading();
        for (int i = 0; i < headline.lines().size(); i++) {
            String line = headline.lines().get(i);
            double foot = top + (i + ABOVE) * each;
            double width = LineBreaker.width(line, headline.size(), shareImage.rightToLeft());
            draw(INK, TextShaper.fromTheLeft(line, shareImage.rightToLeft()), headline.size(), from(width), foot);
        }
    }

    private void begin(Color colour, String text, double size, double foot) {
        line(colour, text, size, from(LineBreaker.width(text, size, own(text))), foot);
    }

    /** Where reading begins, for what is as wide as this. */
    private double from(double width) {
        return shareImage.rightToLeft() ? ShareImage.WIDTH - MARGIN - width : MARGIN;
    }

    private void line(Color colour, String text, double size, double left, double foot) {
        draw(colour, TextShaper.fromTheLeft(text, own(text)), size, left, foot);
    }

    /** A date in Latin letters keeps its order wherever it stands. */
    private boolean own(String text) {
        return TextShaper.isRightToLeft(text, shareImage.rightToLeft());
    }

    private void draw(Color colour, String letters, double size, double left, double foot) {
        pen.setColor(colour);
        pen.fill(AffineTransform.getTranslateInstance(left, foot)
                .createTransformedShape(FontOutlines.outline(letters, size)));
    }

    private void fill(Color colour, double left, double top, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(left, top, width, height));
    }
}
