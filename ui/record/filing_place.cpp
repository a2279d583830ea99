#include "ui/record/filing_place.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/domain/compared.h"
#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"

namespace jcic::ui {
namespace {

class FilingPlace {
    Q_DECLARE_TR_FUNCTIONS(FilingPlace)
};

const desk::CopyRow* filed_last(const desk::Snapshot& snapshot) {
    const desk::CopyRow* last = nullptr;
    for (const auto& row : snapshot.copies) {
        const bool own = snapshot.seat && row.copy.moved_by == snapshot.seat->person.code;
        if (!own || row.copy.state != domain::CopyState::filed) continue;
        if (last == nullptr || row.copy.moved_at > last->copy.moved_at) last = &row;
    }
    return last;
}

}  // namespace

QString filing_place(const desk::Snapshot& snapshot, const std::string& case_number) {
    const auto* last = filed_last(snapshot);
    if (last == nullptr) return {};
    auto place = q(last->copy.where);
    const auto other = q(last->case_number);
    if (other.isEmpty() || !place.contains(other)) return place;
    return case_number.empty() ? QString() : place.replace(other, q(case_number));
}

void ask_filing_place(QWidget* parent, const desk::Snapshot& snapshot, const std::vector<desk::CopyRow>& copies,
                      std::function<void(const std::string& where)> then) {
    if (copies.empty()) return;
    const auto& first = copies.front().case_number;
    const bool one_case =
        std::ranges::all_of(copies, [&](const auto& row) { return domain::same_reference(row.case_number, first); });
    const auto where = FilingPlace::tr("請輸入歸檔位置，例如：授信檔案 115-房貸-00417 卷。");
    ask_text(parent, FilingPlace::tr("歸檔"),
             copies.size() == 1
                 ? where
                 : FilingPlace::tr("已選取 %Ln 份，歸檔於同一位置。", nullptr, words::counted(copies.size())) + where,
             std::move(then), filing_place(snapshot, one_case ? first : std::string()));
}

}  // namespace jcic::ui
