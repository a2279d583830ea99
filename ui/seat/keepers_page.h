#pragma once
// Which two persons keep the halves of a recovery key.

#include <QLabel>
#include <QWidget>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class KeepersPage : public QWidget {
    Q_OBJECT
public:
    /// As at set-up, until somebody says otherwise: unit head and administrator.
    KeepersPage(const desk::Snapshot& snapshot, QWidget* parent);

    /// Two, and not one twice.
    [[nodiscard]] bool complete() const;
    /// Of a complete page.
    [[nodiscard]] desk::Keepers keepers() const { return {code(1), code(2)}; }
    [[nodiscard]] const domain::PersonId& code(int number) const;
    [[nodiscard]] QString name(int number) const { return box(number)->currentText(); }
    void take_focus() { boxes_.front()->setFocus(); }

Q_SIGNALS:
    void edited();

private:
    /// Where nobody else could confirm whom these halves let in: said before they are made.
    void warn();
    [[nodiscard]] ChoiceBox* box(int number) const { return boxes_[static_cast<std::size_t>(number - 1)]; }
    std::vector<domain::PersonId> people_;
    std::vector<ChoiceBox*> boxes_;
    std::map<domain::PersonId, std::set<domain::Duty>> duties_;
    std::optional<domain::PersonId> maker_;
    QLabel* nobody_confirms_;
};

}  // namespace jcic::ui
