package org.rejoinder.media.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Whether a JPEG keeps the colour of each pixel or, as is usual, one colour for each four: that takes a third less, and
 * nobody sees it in a photograph, but coloured lines and letters lose their edges.
 */
public final class ChromaSampling {

    /** Of 255: the mean by which samples may change. */
    private static final double UNSEEN = 0.5;

    private ChromaSampling() {}

    /** @return what the writer is told; null if it may do what is usual */
    public static IIOMetadata of(BufferedImage image, ImageWriter writer, ImageWriteParam how) throws IOException {
        if (loss(image) <= UNSEEN) {
            return null;
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        String format = metadata.getNativeMetadataFormatName();
        var tree = (IIOMetadataNode) metadata.getAsTree(format);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            var component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(format, tree);
        return metadata;
    }

    /** How far pixels are from the mean colour of their four, light left aside. */
    private static double loss(BufferedImage image) {
        int across = image.getWidth() / 2;
        int down = image.getHeight() / 2;
        int[] rows = new int[4 * across];
        double sum = 0;
        for (int y = 0; y < down; y++) {
            image.getRGB(0, 2 * y, 2 * across, 2, rows, 0, 2 * across);
            for (int x = 0; x < across; x++) {
                sum += loss(rows, 2 * x, 2 * across);
            }
        }
        return down == 0 || across == 0 ? 0 : sum / down / across / 12;
    }

    private static double loss(int[] rows, int at, int below) {
        int[] four = {rows[at], rows[at + 1], rows[at + below], rows[at + below + 1]};
        double blue = 0;
        double red = 0;
        for (int pixel : four) {
            blue += cb(pixel) / 4;
            red += cr(pixel) / 4;
        }
        double loss = 0;
        for (int pixel : four) {
            double dCb = Math.abs(cb(pixel) - blue);
            double dCr = Math.abs(cr(pixel) - red);
            loss += (1.772 + 0.344) * dCb + (1.402 + 0.714) * dCr;
        }
        return loss;
    }

    /** As ITU-T T.871 has it. */
    private static double cb(int rgb) {
        return -0.1687 * (rgb >> 16 & 0xff) - 0.3313 * (rgb >> 8 & 0xff) + 0.5 * (rgb & 0xff);
    }

    private static double cr(int rgb) {
        return 0.5 * (rgb >> 16 & 0xff) - 0.4187 * (rgb >> 8 & 0xff) - 0.0813 * (rgb & 0xff);
    }
}
