#include "ui/board/case_papers.h"

#include <QGridLayout>
#include <QPushButton>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/board_words.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace {

/// Of several copies the one that is still to be accounted for; else the last. nullptr where there is none left.
const inquiry::CopyEntry* copy_that_counts(const desk::BoardRow& row) {
    const inquiry::CopyEntry* out = nullptr;
    for (const auto& one : row.copies) {
        if (domain::gone(one.state)) continue;
        if (out == nullptr || !domain::accounted_for(one.state) || domain::accounted_for(out->state)) out = &one;
    }
    return out;
}

/// Where a case's copy may be filed the states stand in one column, with that button or without.
void keep_room_of(QWidget& button, bool kept) {
    auto place = button.sizePolicy();
    place.setRetainSizeWhenHidden(kept);
    button.setSizePolicy(place);
}

QString what_of(const desk::BoardRow& row, const inquiry::CopyEntry* copy) {
    // One dot tells as well as four that there is more, in a column this narrow.
    if (copy == nullptr) return q(row.serial_masked).replace(QStringLiteral("●●●●"), QStringLiteral("●"));
    const bool only = row.copies.size() == 1 && copy->pages > 0;
    return only ? CasePapers::tr("%n 頁", nullptr, copy->pages) : CasePapers::tr("第 %1 份").arg(copy->number);
}

}  // namespace

CasePapers::CasePapers(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const auto item : domain::all_items) {
        const auto code = q(domain::code_of(item));
        const Line line{new QPushButton(code, this), new ElidedLine(this), new MarkLabel(this), new QPushButton(this)};
        line.open->setObjectName(QStringLiteral("open") + code);
        line.open->setProperty("kind", QStringLiteral("link"));
        line.file->setObjectName(QStringLiteral("file") + code);
        line.file->setProperty("kind", QStringLiteral("link"));
        line.what->setProperty("kind", QStringLiteral("small"));
        line.what->setSizePolicy(QSizePolicy::Ignored,
                                 QSizePolicy::Fixed);  // the column's width, to its end
        line.state->setProperty("kind", QStringLiteral("note"));
        const int row = grid->rowCount();
        grid->addWidget(line.open, row, 0);
        grid->addWidget(line.what, row, 1);
        grid->addWidget(line.state, row, 2);
        grid->addWidget(line.file, row, 3);
        connect(line.open, &QPushButton::clicked, this, [this, item] { Q_EMIT chosen(item); });
        connect(line.file, &QPushButton::clicked, this, &CasePapers::wants_filed);
        lines_.emplace(item, line);
    }
}

void CasePapers::show_item(const Line& line, const desk::CaseItem& item, desk::HostState host, UtcTime now) {
    const auto* copy = copy_that_counts(item.row);
    static_cast<ElidedLine*>(line.what)->setText(what_of(item.row, copy));
    const auto state = short_state_of(item.row, host, now);
    if (copy == nullptr)
        line.state->show_state(state.mark, state.text);
    else
        line.state->show_state(mark_of(copy->state), words::word_for(copy->state));
    line.file->setVisible(item.row.in_hand && copy != nullptr && copy->state == domain::CopyState::out);
}

void CasePapers::show_case(const desk::CaseRow* one, desk::HostState host, UtcTime now) {
    for (const auto& [item, line] : lines_) {
        const auto code = q(domain::code_of(item));
        line.open->setAccessibleName(tr("開啟 %1 資料").arg(code));
        const bool held = one != nullptr && one->record_of(item) != nullptr;
        enable_unless(*line.open, held ? QString() : tr("尚無 %1 的資料").arg(code), line.open->accessibleName());
        line.file->setText(tr("歸檔…"));
        line.file->setAccessibleName(tr("歸檔 %1").arg(code));
        const auto* asked = one == nullptr ? nullptr : one->shown(item);
        const bool barred = one != nullptr && one->barred(item, domain::roc_date_at(now));
        for (auto* part : std::initializer_list<QWidget*>{line.open, line.what, line.state})
            part->setVisible(asked != nullptr || barred);
        keep_room_of(*line.file, asked != nullptr);
        if (asked != nullptr) {
            show_item(line, *asked, host, now);
            continue;
        }
        static_cast<ElidedLine*>(line.what)->setText(barred ? tr("— 不得查詢") : QString());
        line.state->show_state(Mark::plain, {});
        line.file->hide();
    }
}

}  // namespace jcic::ui
