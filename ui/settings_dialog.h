#pragma once
// Everything that is set at this desk (app/domain/setting.h): its value, who said so, who may change it.

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "ui/commands.h"
#include "ui/fault_panel.h"

namespace jcic::ui {

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Commands& commands, QWidget* parent);

private:
    void load();
    void show_settings(std::vector<domain::StandingSetting> settings);
    void choose();
    void change();
    void read_calendar(const QString& file);
    /// Null for none.
    [[nodiscard]] const domain::StandingSetting* chosen() const;

    Commands& commands_;
    std::vector<domain::StandingSetting> settings_;
    QTreeWidget* table_;
    QLabel* detail_;
    QLabel* said_;  ///< what was done last
    FaultPanel* fault_;
    QPushButton* change_;
};

}  // namespace jcic::ui
