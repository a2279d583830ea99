#include "ui/registers/beside_box.h"

#include "ui/look/other_people.h"

namespace jcic::ui {

BesideBox::BesideBox(const domain::registers::Beside& beside, const domain::registers::Values& known,
                     const desk::Snapshot& snapshot, QWidget* parent)
    : ChoiceBox(parent) {
    setObjectName(QStringLiteral("beside"));
    setAccessibleName(tr("會同人員"));
    addItem(tr("請選擇"));
    const auto named = known.find(beside.named);
    const auto may_be = [&](const desk::PersonView& person) {
        if (named != known.end()) return named->second == person.code.text();
        return person.duties.empty() || domain::registers::holds_one(person.duties, beside.who);
    };
    people_ = add_others(*this, snapshot, may_be);
    if (named == known.end()) return;
    setCurrentIndex(count() - 1);
    if (people_.empty()) setItemText(0, tr("登記的那一位不能在這裡會同"));
}

std::optional<domain::PersonId> BesideBox::person() const {
    if (currentIndex() <= 0) return std::nullopt;
    return people_[static_cast<std::size_t>(currentIndex() - 1)];
}

}  // namespace jcic::ui
