#pragma once
// Everything that is set at this desk (app/domain/registers/setting.h): its value, who said so, who may change it.

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/domain/registers/setting.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

namespace jcic::ui {

class SettingsDialog : public ActingDialog {
    Q_OBJECT
public:
    SettingsDialog(Commands& commands, QWidget* parent);

private:
    void build();
    void load();
    void load_years();
    void show_settings(std::vector<domain::StandingSetting> settings);
    void choose();
    void change();
    void read_calendar(const QString& file);
    void set_busy(bool busy);
    /// Null for none.
    [[nodiscard]] const domain::StandingSetting* chosen() const;

    Commands& commands_;
    std::vector<domain::StandingSetting> settings_;
    QTreeWidget* table_;
    QLabel* detail_;
    QLabel* years_;  ///< of which there are office calendars
    QLabel* said_;   ///< what was done last
    FaultPanel* fault_;
    QPushButton* calendar_;
    QPushButton* close_;
    QPushButton* change_;
};

}  // namespace jcic::ui
