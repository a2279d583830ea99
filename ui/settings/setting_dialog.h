#pragma once
// A new value for one setting of the machine's.

#include <QPushButton>
#include <functional>

#include "app/domain/registers/setting.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

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
    void set_busy(bool busy);

    Commands& commands_;
    const domain::Setting& about_;
    std::function<std::string()> value_;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* act_;
};

}  // namespace jcic::ui
