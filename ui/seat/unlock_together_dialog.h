#pragma once
// If every person who can unlock accounts is locked, two of them unlock each other, each with their password (R-PW-4).

#include <array>
#include <vector>

#include "app/desk/commands/seat.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class UnlockTogetherDialog : public ActingDialog {
    Q_OBJECT
public:
    UnlockTogetherDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    void unlocked(const QString& one, const QString& other);

private:
    void build();
    [[nodiscard]] QString why_not() const;
    void unlock();

    std::vector<domain::PersonId> people_;
    std::array<ChoiceBox*, 2> who_{};
    std::array<SecretField*, 2> password_{};
    QPushButton* unlock_ = nullptr;
};

}  // namespace jcic::ui
