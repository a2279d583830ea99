#include "ui/commands/export_lines.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"

namespace jcic::ui {

ExportLines::ExportLines(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("exports"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ExportLines::ask(const std::vector<inquiry::ExportOfValues>& exports) {
    delete frame_;
    frame_ = nullptr;
    lines_.clear();
    setVisible(!exports.empty());
    if (exports.empty()) return;
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto& one : exports) {
        const auto asked =
            tr("日誌匯出第 %1 號（%2）：已銷毀，或無法確認之原因").arg(QString::number(one.sequence), q(one.person));
        auto* label = new QLabel(asked, page);
        label->setProperty("kind", QStringLiteral("field"));
        label->setWordWrap(true);
        auto* line = new QLineEdit(page);
        line->setObjectName(QStringLiteral("export-%1").arg(one.sequence));
        line->setAccessibleName(asked);
        line->setPlaceholderText(tr("請勿填寫當事人姓名或身分證字號"));
        connect(line, &QLineEdit::textChanged, this, &ExportLines::edited);
        column->addWidget(label);
        column->addWidget(line);
        lines_.emplace_back(one.sequence, line);
    }
    frame_ = scrolling(page);
    frame_->setFixedHeight(72);
    layout()->addWidget(frame_);
}

bool ExportLines::all_said() const {
    return std::ranges::all_of(lines_, [](const auto& one) { return !one.second->text().trimmed().isEmpty(); });
}

inquiry::ExportsSaid ExportLines::said() const {
    inquiry::ExportsSaid out;
    for (const auto& one : lines_) out.emplace(one.first, from_typed(one.second->text()));
    return out;
}

void ExportLines::between(QWidget* before, QWidget* after) {
    for (const auto& one : lines_) {
        setTabOrder(before, one.second);
        before = one.second;
    }
    setTabOrder(before, after);
}

}  // namespace jcic::ui
