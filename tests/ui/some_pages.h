#pragma once
// A document to be looked at, read and searched: its text is as a person would read it.

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <memory>

#include "app/base/bytes.h"
#include "ui/pages/painted_pane.h"

namespace jcic::test {

/// Three pages; the amount stands on the first and on the last.
inline std::shared_ptr<const Bytes> three_pages() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        QPainter painter(&writer);
        painter.setFont(QFont(QStringLiteral("DejaVu Sans")));  // of Noto's Qt writes outlines, no text
        painter.drawText(400, 800, QStringLiteral("Wages 1,284,000"));
        writer.newPage();
        painter.drawText(400, 800, QStringLiteral("Nothing here"));
        writer.newPage();
        painter.drawText(400, 800, QStringLiteral("Total 1,284,000"));
    }
    return std::make_shared<const Bytes>(out.data().begin(), out.data().end());
}

/// Once the reader has painted the page in front.
inline bool painted(const ui::PaintedPane& pane) {
    return QTest::qWaitFor([&pane] { return pane.page() > 0 && !pane.busy(); }, 30'000);
}

}  // namespace jcic::test
