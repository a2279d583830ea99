#pragma once
// Judges of a PDF that know nothing of how it was made: poppler's tools and qpdf, run on a file.

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

/// A page as pixels, 0 black to 255 white.
struct GreyPage {
    int width = 0;
    int height = 0;
    QByteArray pixels;
    [[nodiscard]] int at(int x, int y) const { return static_cast<unsigned char>(pixels[y * width + x]); }
};

class Judge {
public:
    explicit Judge(const PdfBytes& pdf) {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(reinterpret_cast<const char*>(pdf.data()), static_cast<qint64>(pdf.size()));
    }

    struct Answer {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    /// "FILE" among the arguments stands for the PDF.
    [[nodiscard]] Answer run(const QString& program, QStringList arguments) const {
        arguments.replaceInStrings(QStringLiteral("FILE"), path());
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(240'000)) return {-1, {}, process.errorString().toUtf8()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] int pages() const {
        for (const QString& line : lines_of(run("pdfinfo", {"FILE"}).out))
            if (line.startsWith("Pages:")) return line.mid(6).trimmed().toInt();
        return 0;
    }
    /// The whole text, or one page's.
    [[nodiscard]] QString text(int page = 0) const {
        QStringList arguments{"-layout"};
        if (page > 0) arguments << "-f" << QString::number(page) << "-l" << QString::number(page);
        return QString::fromUtf8(run("pdftotext", arguments << "FILE"
                                                            << "-")
                                     .out);
    }
    /// Lines with single spaces, empty ones left out.
    [[nodiscard]] QStringList lines(int page = 0) const { return lines_of(text(page).toUtf8()); }

    [[nodiscard]] GreyPage picture(int page, int dpi, const QStringList& how = {}) const {
        const QString number = QString::number(page);
        // Portable grey map: "P5", width, height, 255, then the pixels.
        const QByteArray pgm =
            run("pdftoppm", how + QStringList{"-gray", "-r", QString::number(dpi), "-f", number, "-l", number, "FILE"})
                .out;
        const QList<QByteArray> head = pgm.left(32).simplified().split(' ');
        if (head.size() < 3 || head[0] != "P5") return {};
        const int width = head[1].toInt();
        const int height = head[2].toInt();
        return {width, height, pgm.right(qsizetype{width} * height)};
    }

    /// Each pixel is what was painted there last: no edge is smoothed into a grey that nobody chose.
    [[nodiscard]] GreyPage as_painted(int page, int dpi) const {
        return picture(page, dpi, {"-aa", "no", "-aaVector", "no"});
    }

    /// As a printer of black dots has it: grey is screened, 0 ink and 255 paper.
    [[nodiscard]] GreyPage one_bit(int page, int dpi) const {
        const QString number = QString::number(page);
        // Portable bit map: "P4", width, height, then rows of bits, 1 for ink, each filled up to bytes.
        const QByteArray pbm =
            run("pdftoppm", {"-mono", "-r", QString::number(dpi), "-f", number, "-l", number, "FILE"}).out;
        const QList<QByteArray> head = pbm.left(32).simplified().split(' ');
        if (head.size() < 3 || head[0] != "P4") return {};
        GreyPage out{head[1].toInt(), head[2].toInt(), {}};
        const qsizetype row = (out.width + 7) / 8;
        const QByteArray bits = pbm.right(row * out.height);
        for (int y = 0; y < out.height; ++y)
            for (int x = 0; x < out.width; ++x)
                out.pixels += (bits[y * row + x / 8] >> (7 - x % 8) & 1) != 0 ? '\0' : '\xFF';
        return out;
    }

    static QStringList lines_of(const QByteArray& text) {
        QStringList lines;
        for (const QString& line : QString::fromUtf8(text).split(QChar('\n')))
            if (const QString plain = line.simplified(); !plain.isEmpty()) lines << plain;
        return lines;
    }

private:
    [[nodiscard]] QString path() const { return folder_.filePath("page.pdf"); }
    QTemporaryDir folder_;
};

}  // namespace jcic::paper
