#pragma once
// Changes the value of one workstation setting.

#include <functional>

#include "app/domain/registers/setting.h"
#include "ui/commands/acting_dialog.h"

namespace jcic::ui {

class SettingDialog : public ActingDialog {
    Q_OBJECT
public:
    SettingDialog(Commands& commands, const domain::StandingSetting& setting, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* field_for(const domain::StandingSetting& setting);
    void change();

    const domain::Setting& about_;
    std::function<std::string()> value_;
};

}  // namespace jcic::ui
