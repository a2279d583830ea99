#pragma once
// Who signs a step beside whoever takes it: whom the row names, or somebody to be chosen. Who may sign is the desk's to
// say.

#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/register.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class BesideBox : public ChoiceBox {
    Q_OBJECT
public:
    /// `known`: what the row says already.
    BesideBox(const domain::registers::Beside& beside, const domain::registers::Values& known,
              const desk::Snapshot& snapshot, QWidget* parent);
    /// nullopt while nobody is chosen.
    [[nodiscard]] std::optional<domain::PersonId> person() const;

private:
    std::vector<domain::PersonId> people_;  ///< in the order of the choices, after that of nobody
};

}  // namespace jcic::ui
