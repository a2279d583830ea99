#include "ui/board/case_number.h"

#include <QMenu>
#include <algorithm>

#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/register.h"
#include "ui/look/text.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/signing_dialog.h"

namespace jcic::ui {
namespace {

namespace registers = domain::registers;

const registers::Step& correcting(bool again) {
    const auto& book = registers::case_corrections;
    return *book.step(again ? registers::case_corrected_anew : registers::case_corrected);
}

/// Each of its queries that was requested, once.
std::vector<const desk::BoardRow*> requested_in(const desk::CaseRow& one) {
    std::vector<const desk::BoardRow*> out;
    for (const auto& item : one.items) {
        const bool known = std::ranges::find(out, item.row.query, &desk::BoardRow::query) != out.end();
        if (item.row.requested_at && !known) out.push_back(&item.row);
    }
    return out;
}

void open_step(Commands& commands, const desk::BoardRow& row, QWidget* parent) {
    StepToTake what{&registers::case_corrections, correcting(row.corrected), {}, {}, {}};
    if (row.corrected)
        what.row = row.query;
    else
        what.known.emplace(registers::case_corrections.key, row.query);
    auto* dialog = window_of(commands, what, parent, [](const std::string&) {});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace

bool may_correct(const desk::CaseRow& one, const desk::Snapshot& snapshot) {
    return snapshot.seat && registers::holds_one(snapshot.seat->person.duties, correcting(false).by) &&
           !requested_in(one).empty();
}

void correct_number(Commands& commands, const desk::CaseRow& one, QWidget* at) {
    const auto queries = requested_in(one);
    if (queries.size() == 1) return open_step(commands, *queries.front(), at->window());
    auto* menu = new QMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto* row : queries) {
        QStringList items;
        for (const auto& item : one.items)
            if (item.row.query == row->query) items << q(domain::code_of(item.row.item));
        menu->addAction(QStringLiteral("%1　%2").arg(listed(items), roc_time(row->submitted_at)), at,
                        [&commands, at, row = *row] { open_step(commands, row, at->window()); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

}  // namespace jcic::ui
