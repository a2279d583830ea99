#pragma once
// Selects the two keepers of a recovery key's parts.

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
    /// Initially as at set-up: unit head and account administrator.
    KeepersPage(const desk::Snapshot& snapshot, QWidget* parent);

    /// Whether two different persons are selected.
    [[nodiscard]] bool complete() const;
    /// Requires a complete page.
    [[nodiscard]] desk::Keepers keepers() const { return {code(1), code(2)}; }
    [[nodiscard]] const domain::PersonId& code(int number) const;
    [[nodiscard]] QString name(int number) const { return box(number)->currentText(); }
    void take_focus() { boxes_.front()->setFocus(); }

Q_SIGNALS:
    void edited();

private:
    /// Warns, before the parts are made, if no other person could confirm whom they admit.
    void warn();
    [[nodiscard]] ChoiceBox* box(int number) const { return boxes_[static_cast<std::size_t>(number - 1)]; }
    std::vector<domain::PersonId> people_;
    std::vector<ChoiceBox*> boxes_;
    std::map<domain::PersonId, std::set<domain::Duty>> duties_;
    std::optional<domain::PersonId> maker_;
    QLabel* nobody_confirms_;
};

}  // namespace jcic::ui
