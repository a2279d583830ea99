#pragma once
// Choices of another person than the signed-in one: a witness, a second person, an approver.

#include <QComboBox>
#include <QCoreApplication>
#include <functional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/text.h"

namespace jcic::ui {

/// Explains in the box that no person is available: the button that needs one stays disabled.
inline void say_nobody(QComboBox& box) {
    const auto said =
        box.count() > 0 ? QString() : QCoreApplication::translate("OtherPeople", "本日無人可選，請單位主管先指定");
    box.setPlaceholderText(said);
    box.setAccessibleDescription(said);
}

/// Adds everybody except the signed-in person, if `may` allows it; returns them in the order of the choices. The desk
/// decides who may sign.
[[nodiscard]] inline std::vector<domain::PersonId> add_others(
    QComboBox& box, const desk::Snapshot& snapshot,
    const std::function<bool(const desk::PersonView&)>& may = [](const desk::PersonView&) { return true; }) {
    std::vector<domain::PersonId> out;
    for (const auto& person : snapshot.people) {
        if ((snapshot.seat && person.code == snapshot.seat->person.code) || !may(person)) continue;
        out.push_back(person.code);
        box.addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    say_nobody(box);
    return out;
}

}  // namespace jcic::ui
