#include "ui/query/warning_lines.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/shown.h"
#include "ui/approval/remark_list.h"
#include "ui/approval/standing_list.h"
#include "ui/query/form_words.h"

namespace jcic::ui {
namespace {

constexpr int mark_size = 9;
constexpr int mark_from = 14;

QString kind_of(Mark mark) {
    return mark == Mark::act    ? QStringLiteral("warning-danger")
           : mark == Mark::mind ? QStringLiteral("warning-attention")
                                : QStringLiteral("warning-note");
}

}  // namespace

WarningLine::WarningLine(Mark mark, const QString& line, const QString& whole, QWidget* parent)
    : ElidedLine(parent), mark_(mark) {
    setProperty("kind", kind_of(mark));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // as wide as the card, its ground too
    setText(line);
    setToolTip(whole);
    setAccessibleDescription(whole);
}

void WarningLine::paintEvent(QPaintEvent* event) {
    ElidedLine::paintEvent(event);
    QPainter painter(this);
    draw_mark(painter, {mark_from, (height() - mark_size) / 2.0, mark_size, mark_size}, mark_);
}

WarningLines::WarningLines(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
}

void WarningLines::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    qDeleteAll(findChildren<WarningLine*>(QString(), Qt::FindDirectChildrenOnly));
    auto lines = inquiry::merged(remarks);
    std::ranges::stable_sort(lines, {}, [](const auto& one) { return inquiry::rank_of(one.kind); });
    for (const auto& remark : lines)
        layout()->addWidget(new WarningLine(mark_of(inquiry::rank_of(remark.kind)), FormWords::line_of(remark),
                                            remark_text(remark), this));
}

}  // namespace jcic::ui
