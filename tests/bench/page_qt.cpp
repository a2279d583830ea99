// Twenty pages of income by the paper's engine and by QPdfWriter with the same text and a watermark of outlines, which
// is what it can do: text would stand in the text layer. Time, and the file's bytes.
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include "tests/bench/bench.h"
#include "tests/bench/page_words.h"

using namespace jcic::bench;

namespace {

constexpr int rounds = 5;
constexpr std::size_t pages = 20;
constexpr int rows = 600;

QFont font_of(const Words& words) {
    QFont font;
    font.setFamilies(QString::fromStdString(looks.fonts).split(", "));
    font.setPointSizeF(words.size);
    font.setBold(words.bold);
    return font;
}

/// The mark over the page as the engine has it: rows like bricks along a slope.
void watermark(QPainter& painter, const std::string& text) {
    QPainterPath outlines;
    outlines.addText(0, 0, font_of({text, looks.watermark_size, true}), QString::fromStdString(text));
    const double step = outlines.boundingRect().width() + looks.watermark_size;
    painter.save();
    painter.rotate(looks.watermark_angle);
    painter.setPen(QPen(QColor::fromRgbF(0.68F, 0.68F, 0.68F), 0.4));
    for (double y = 0; y < looks.page_height * 1.4; y += looks.watermark_spacing) {
        for (double x = -looks.page_height / 2; x < looks.page_width; x += step) {
            painter.save();
            painter.translate(x, y);
            painter.drawPath(outlines);
            painter.restore();
        }
    }
    painter.restore();
}

qsizetype by_qt(const Document& document) {
    const std::vector<Words> every = frame_words(document);
    const std::vector<Words> once = words_of(document);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        for (std::size_t page = 1; page <= pages; ++page) {
            if (page > 1) writer.newPage();
            watermark(painter, document.frame.watermark);
            painter.setPen(Qt::black);
            int place = 0;
            for (const Words& words : page_of(every, once, page, pages)) {
                const QPoint at(40 + place % 6 * 85, 50 + place / 6 * 18);
                ++place;
                painter.setFont(font_of(words));
                painter.drawText(at, QString::fromStdString(words.text));
                if (words.ends_row) painter.drawLine(40, at.y() + 5, 550, at.y() + 5);
            }
        }
    }
    return file.size();
}

}  // namespace

int main(int count, char** arguments) {
    const QGuiApplication application(count, arguments);
    const RecordPaper paper = sample::sheet(sample::income(rows));
    const Document document = sample::document(paper);
    const auto page = lay_out(paper, sample::layouts());
    if (!page) {
        std::fprintf(stderr, "bench_page_qt: no page\n");
        return 1;
    }
    jcic::bench::compare(
        "20 pages, against QPdfWriter with an outline watermark", rounds,
        [&] { static_cast<void>(lay_out(paper, sample::layouts())); }, [&] { by_qt(document); });
    jcic::bench::report_count("20 pages, bytes, against QPdfWriter", page->size() / 1000,
                              static_cast<std::uint64_t>(by_qt(document)) / 1000, "KB");
    return 0;
}
