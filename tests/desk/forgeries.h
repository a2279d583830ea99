#pragma once
// What a forger does to a PDF with the tools that everybody has: qpdf, Cairo, an editor.

#include <cairo-pdf.h>

#include <QProcess>
#include <QRegularExpression>
#include <functional>

#include "paper/judge.h"

namespace jcic::desk {

class Forger {
public:
    explicit Forger(const Bytes& original) { put("original.pdf", original); }

    /// What Cairo draws, laid over each page; or under it.
    [[nodiscard]] Bytes overlaid(const std::function<void(cairo_t*)>& draw, const char* how = "--overlay") const {
        draw_page("drawn.pdf", draw);
        return laid_over(how);
    }
    /// The same with a page that lies there already.
    [[nodiscard]] Bytes laid_over(const char* how = "--overlay") const {
        return qpdf({path("original.pdf"), how, path("drawn.pdf"), "--repeat=1", "--"});
    }
    /// The file's objects as text, edited, its cross-references mended.
    [[nodiscard]] Bytes edited(const QRegularExpression& what, const QByteArray& with) const {
        const Bytes plain = qpdf({path("original.pdf"), "--qdf", "--object-streams=disable"});
        const QString text =
            QString::fromLatin1(reinterpret_cast<const char*>(plain.data()), static_cast<qsizetype>(plain.size()));
        QString changed = text;
        changed.replace(what, QString::fromLatin1(with));
        if (changed == text) return {};
        const QByteArray latin = changed.toLatin1();
        put("edited.pdf", Bytes(latin.begin(), latin.end()));
        QProcess fix;
        fix.start("fix-qdf", {path("edited.pdf")});
        if (!fix.waitForFinished(120'000)) return {};
        const QByteArray fixed = fix.readAllStandardOutput();
        return {fixed.begin(), fixed.end()};
    }
    /// Pages of this and other files: {"original.pdf", "1", "other.pdf", "2"}.
    [[nodiscard]] Bytes of_pages(const QStringList& files_and_pages) const {
        QStringList arguments{"--empty", "--pages"};
        for (const QString& one : files_and_pages) arguments << (one.endsWith(".pdf") ? path(one) : one);
        return qpdf(arguments << "--");
    }
    /// Each page as a picture at 200 dpi, what is drawn over it included.
    [[nodiscard]] Bytes as_picture(const std::function<void(cairo_t*)>& draw) const {
        QProcess::execute("pdftocairo", {"-png", "-r", "200", "-singlefile", path("original.pdf"), path("page")});
        cairo_surface_t* picture = cairo_image_surface_create_from_png(path("page.png").toLocal8Bit().constData());
        draw_page("picture.pdf", [&](cairo_t* cr) {
            cairo_save(cr);
            cairo_scale(cr, 72.0 / 200, 72.0 / 200);
            cairo_set_source_surface(cr, picture, 0, 0);
            cairo_paint(cr);
            cairo_restore(cr);
            draw(cr);
        });
        cairo_surface_destroy(picture);
        return get("picture.pdf");
    }
    [[nodiscard]] Bytes with_attachment() const {
        put("attached.txt", to_bytes("anything"));
        return qpdf({path("original.pdf"), "--add-attachment", path("attached.txt"), "--"});
    }
    /// Another revision behind the first, as ISO 32000-1 section 7.5.6 lets anybody write it.
    [[nodiscard]] static Bytes updated(const Bytes& file) {
        const QByteArray before(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
        const QByteArray table = before.mid(before.lastIndexOf("startxref") + 9).simplified().split(' ').first();
        const qsizetype root = before.lastIndexOf("/Root ");
        const QByteArray catalogue = before.mid(root, before.indexOf("R", root + 6) + 1 - root);
        QByteArray after = before + "\n9999 0 obj\n(more)\nendobj\n";
        const QByteArray place = QByteArray::number(before.size() + 1).rightJustified(10, '0');
        const QByteArray begin = QByteArray::number(after.size());
        after += "xref\n9999 1\n" + place + " 00000 n \ntrailer\n<< /Size 10000 /Prev " + table + " " + catalogue +
                 " >>\nstartxref\n" + begin + "\n%%EOF\n";
        return {after.begin(), after.end()};
    }
    void put(const QString& name, const Bytes& bytes) const {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    }
    void draw_page(const QString& name, const std::function<void(cairo_t*)>& draw) const {
        cairo_surface_t* surface = cairo_pdf_surface_create(path(name).toLocal8Bit().constData(), 595.28, 841.89);
        cairo_t* cr = cairo_create(surface);
        draw(cr);
        cairo_destroy(cr);
        cairo_surface_destroy(surface);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] Bytes get(const QString& name) const {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QByteArray bytes = file.readAll();
        return {bytes.begin(), bytes.end()};
    }
    [[nodiscard]] Bytes qpdf(QStringList arguments) const {
        // 3: with warnings.
        const int status = QProcess::execute("qpdf", arguments << path("out.pdf"));
        return status == 0 || status == 3 ? get("out.pdf") : Bytes();
    }
    QTemporaryDir folder_;
};

/// A white box with other digits as shapes, where a table's amounts stand.
inline void other_amount(cairo_t* cr) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_rectangle(cr, 400, 300, 120, 12);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_move_to(cr, 402, 310);
    cairo_set_font_size(cr, 9);
    cairo_text_path(cr, "9,999,999");
    cairo_fill(cr);
}

inline void white_row(cairo_t* cr) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_rectangle(cr, 40, 300, 510, 14);
    cairo_fill(cr);
}

}  // namespace jcic::desk
