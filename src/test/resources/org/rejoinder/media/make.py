"""Makes the pictures of this folder anew: python3 make.py; needs Pillow (12) and ImageMagick (6). No test needs it."""
import random, struct, subprocess, zlib
from PIL import Image, ImageDraw

W, H = 120, 90


def base():
    im = Image.new("RGB", (W, H))
    for y in range(H):
        for x in range(W):
            im.putpixel((x, y), (x * 255 // W, y * 255 // H, 255 - (x + y) * 255 // (W + H)))
    d = ImageDraw.Draw(im)
    d.rectangle([8, 8, 40, 80], fill=(30, 110, 200))
    d.ellipse([60, 15, 110, 75], fill=(240, 190, 40))
    return im


def chart(colours):
    random.seed(colours)
    im = Image.new("P", (W, H))
    im.putpalette([random.randrange(256) for _ in range(3 * colours)])
    d = ImageDraw.Draw(im)
    for i in range(colours):
        d.rectangle([i * W // colours, (i * 37) % 60, (i + 1) * W // colours, H], fill=i)
    return im


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(name, kind, depth, rows, *before, after=b""):
    """rows: bytes of each row"""
    head = struct.pack(">IIBBBBB", W, H, depth, kind, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    with open(name, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(before)
                  + chunk(b"IDAT", data) + after + chunk(b"IEND", b""))


def packed(values, depth):
    bits = "".join(format(v, "0%db" % depth) for v in values)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def s15(*values):
    return b"".join(struct.pack(">i", round(v * 65536)) for v in values)


def profile(space, pcs, tags, kind=b"mntr"):
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags:
        data += b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"none", 0x02400000, kind, space, pcs)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + s15(0.9642, 1, 0.8249)
    return head.ljust(128, b"\0") + table + body


def text(words):
    return b"desc" + struct.pack(">II", 0, len(words) + 1) + words + b"\0" + b"\0" * 78


def curve(gamma):
    return b"curv" + struct.pack(">IIH", 0, 1, round(gamma * 256))


def xyz(*values):
    return b"XYZ " + b"\0" * 4 + s15(*values)


COMMON = [(b"desc", text(b"test")), (b"cprt", b"text\0\0\0\0none\0"), (b"wtpt", xyz(0.9642, 1, 0.8249))]
RED, GREEN, BLUE = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
# red and blue change places, and all is darker
SWAPPED = profile(b"RGB ", b"XYZ ", COMMON + [
    (b"rXYZ", xyz(*BLUE)), (b"gXYZ", xyz(*GREEN)), (b"bXYZ", xyz(*RED)),
    (b"rTRC", curve(3)), (b"gTRC", curve(3)), (b"bTRC", curve(3))])
DARK_GREY = profile(b"GRAY", b"XYZ ", COMMON + [(b"kTRC", curve(3.5))])


def inks():
    """A press whose cyan is green, two points a side, in Lab."""
    grid = b""
    for c in (0, 1):
        for m in (0, 1):
            for y in (0, 1):
                for k in (0, 1):
                    light = 100 - 25 * c - 22 * m - 6 * y
                    light = light if k == 0 else light * 0.12
                    a = (-55 * c + 60 * m) * (1 - 0.9 * k)
                    b = (30 * c - 10 * m + 70 * y) * (1 - 0.9 * k)
                    grid += bytes([max(0, min(255, round(v))) for v in (light * 2.55, a + 128, b + 128)])
    ramp = bytes(range(256))
    table = b"mft1" + b"\0" * 4 + bytes([4, 3, 2, 0]) + s15(1, 0, 0, 0, 1, 0, 0, 0, 1) + ramp * 4 + grid + ramp * 3
    return profile(b"CMYK", b"Lab ", COMMON + [(b"A2B0", table)], b"prtr")


INKS = inks()


def exif(orientation):
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def jpeg(name, im, **how):
    im.save(name, quality=92, **how)


def segment(jpeg_bytes, marker, data):
    return jpeg_bytes[:2] + struct.pack(">HH", marker, len(data) + 2) + data + jpeg_bytes[2:]


def magick(*words):
    subprocess.run(["convert", *words], check=True)


def pngs(im, alpha):
    rgb = [im.crop((0, y, W, y + 1)).tobytes() for y in range(H)]
    rgba = [alpha.crop((0, y, W, y + 1)).tobytes() for y in range(H)]
    grey = [im.convert("L").crop((0, y, W, y + 1)).tobytes() for y in range(H)]
    la = [alpha.convert("LA").crop((0, y, W, y + 1)).tobytes() for y in range(H)]
    wide = lambda rows: [b"".join(bytes([v, 0x55]) for v in row) for row in rows]
    for depth in (1, 2, 4, 8):
        c = chart(2 ** depth if depth < 8 else 200)
        pal = bytes(c.getpalette()[:3 * 2 ** depth]).ljust(3 * 2 ** depth, b"\0")
        rows = [packed(c.crop((0, y, W, y + 1)).tobytes(), depth) for y in range(H)]
        png("palette-%d.png" % depth, 3, depth, rows, chunk(b"PLTE", pal))
        png("palette-%d-clear.png" % depth, 3, depth, rows, chunk(b"PLTE", pal), chunk(b"tRNS", b"\0"))
        levels = [packed([v >> 8 - depth for v in row], depth) for row in grey]
        png("grey-%d.png" % depth, 0, depth, levels)
    png("palette-profile.png", 3, 8, rows, chunk(b"iCCP", b"x\0\0" + zlib.compress(SWAPPED)), chunk(b"PLTE", pal))
    png("grey-4-clear.png", 0, 4, [packed([v >> 4 for v in row], 4) for row in grey], chunk(b"tRNS", b"\0\7"))
    png("grey-8-clear.png", 0, 8, grey, chunk(b"tRNS", struct.pack(">H", im.convert("L").getpixel((20, 20)))))
    png("grey-16.png", 0, 16, wide(grey))
    png("grey-alpha-8.png", 4, 8, la)
    png("grey-alpha-16.png", 4, 16, wide(la))
    png("rgb-8.png", 2, 8, rgb)
    png("rgb-8-clear.png", 2, 8, rgb, chunk(b"tRNS", struct.pack(">HHH", 30, 110, 200)))
    png("rgb-16.png", 2, 16, wide(rgb))
    png("rgba-8.png", 6, 8, rgba)
    png("rgba-16.png", 6, 16, wide(rgba))
    png("rgb-profile.png", 2, 8, rgb, chunk(b"iCCP", b"x\0\0" + zlib.compress(SWAPPED)))
    png("rgba-16-profile.png", 6, 16, wide(rgba), chunk(b"iCCP", b"x\0\0" + zlib.compress(SWAPPED)))
    png("rgb-broken-profile.png", 2, 8, rgb, chunk(b"iCCP", b"x\0\0" + zlib.compress(b"none")))
    png("grey-profile.png", 0, 8, grey, chunk(b"iCCP", b"x\0\0" + zlib.compress(DARK_GREY)))
    png("rgb-gamma.png", 2, 8, rgb, chunk(b"gAMA", struct.pack(">I", 100000)))
    png("grey-gamma.png", 0, 8, grey, chunk(b"gAMA", struct.pack(">I", 30000)))
    points = struct.pack(">8I", 31270, 32900, 73500, 26500, 11500, 82600, 15700, 1800)
    png("rgb-chromaticities.png", 2, 8, rgb, chunk(b"gAMA", struct.pack(">I", 45455)), chunk(b"cHRM", points))
    png("rgb-srgb-and-gamma.png", 2, 8, rgb, chunk(b"sRGB", b"\0"), chunk(b"gAMA", struct.pack(">I", 100000)))
    png("rgb-turned.png", 2, 8, rgb, chunk(b"eXIf", exif(6)))
    alpha.save("animated.png", save_all=True, append_images=[alpha.rotate(90)])
    magick("rgba-8.png", "-interlace", "PNG", "rgba-interlaced.png")
    magick("palette-4.png", "-interlace", "PNG", "palette-interlaced.png")


def jpegs(im):
    grey = im.convert("L")
    cmyk = im.convert("CMYK")
    jpeg("rgb.jpg", im)
    jpeg("rgb-444.jpg", im, subsampling=0)
    jpeg("rgb-422.jpg", im, subsampling=1)
    jpeg("rgb-untransformed.jpg", im, keep_rgb=True)
    jpeg("rgb-progressive.jpg", im, progressive=True)
    jpeg("rgb-restarts.jpg", im, restart_marker_rows=1)
    jpeg("rgb-profile.jpg", im, icc_profile=SWAPPED)
    jpeg("rgb-wrong-profile.jpg", im, icc_profile=DARK_GREY)
    jpeg("grey.jpg", grey)
    jpeg("grey-profile.jpg", grey, icc_profile=DARK_GREY)
    jpeg("cmyk.jpg", cmyk)
    jpeg("cmyk-progressive.jpg", cmyk, progressive=True)
    jpeg("cmyk-profile.jpg", cmyk, icc_profile=INKS)
    magick("cmyk.jpg", "-strip", "-quality", "92", "-sampling-factor", "1x1", "ycck.jpg")
    with open("cmyk.jpg", "rb") as whole:
        data = whole.read()
    at = data.index(b"\xff\xee")
    with open("cmyk-unmarked.jpg", "wb") as out:
        out.write(data[:at] + data[at + 2 + struct.unpack(">H", data[at + 2:at + 4])[0]:])
    for orientation in range(2, 9):
        jpeg("turned-%d.jpg" % orientation, im, exif=b"Exif\0\0" + exif(orientation))


def gifs(im, alpha):
    for colours in (2, 4, 16, 256):
        chart(colours).save("palette-%d.gif" % colours)
    chart(16).save("clear.gif", transparency=3)
    magick("palette-16.gif", "-interlace", "GIF", "interlaced.gif")
    frames = [im.rotate(30 * i).quantize(64) for i in range(3)]
    frames[0].save("animated.gif", save_all=True, append_images=frames[1:])
    magick("-size", "120x90", "xc:none", "-page", "120x90+30+20", "palette-16.gif[60x40+20+20]", "-delete", "0",
           "offset.gif")


def webps(im, alpha):
    im.save("lossy.webp", quality=90)
    alpha.save("lossy-alpha.webp", quality=90)
    alpha.save("lossy-alpha-plain.webp", quality=90, alpha_quality=100, method=0)
    im.save("lossy-profile.webp", quality=90, icc_profile=SWAPPED)
    im.save("lossless.webp", lossless=True)
    alpha.save("lossless-alpha.webp", lossless=True, exact=True)
    im.save("lossless-profile.webp", lossless=True, icc_profile=SWAPPED)
    im.save("turned.webp", lossless=True, exif=exif(6))
    for colours in (2, 4, 16, 200):
        chart(colours).convert("RGB").save("lossless-palette-%d.webp" % colours, lossless=True, quality=100, method=6)
    Image.new("RGB", (W, H), (200, 30, 90)).save("lossless-one-colour.webp", lossless=True, quality=100, method=6)
    chart(16).convert("RGB").resize((1501, 1103), 0).save("lossless-flat.webp", lossless=True, quality=100, method=6)
    frames = [alpha.rotate(30 * i) for i in range(3)]
    frames[0].save("animated-lossless.webp", save_all=True, append_images=frames[1:], lossless=True)
    frames[0].save("animated-lossy.webp", save_all=True, append_images=frames[1:], quality=90)


if __name__ == "__main__":
    picture = base()
    clear = picture.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((W, H)))
    pngs(picture, clear)
    jpegs(picture)
    gifs(picture, clear)
    webps(picture, clear)
