#pragma once
// Everything that is set at this desk (app/domain/registers/setting.h): its value, who said so, who may change it.

#include "app/domain/registers/setting.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class SettingsDialog : public ListDialog {
    Q_OBJECT
public:
    SettingsDialog(Commands& commands, QWidget* parent);

private:
    void build();
    void load();
    void load_years();
    void show_settings(std::vector<domain::StandingSetting> settings);
    void show_detail();
    void change();
    void read_calendar(const QString& file);
    [[nodiscard]] QString why_not_changed() const;
    /// Null for none.
    [[nodiscard]] const domain::StandingSetting* chosen() const;

    std::vector<domain::StandingSetting> settings_;
    QTreeWidget* table_ = nullptr;
    QLabel* detail_ = nullptr;
    QLabel* years_ = nullptr;  ///< of which there are office calendars
    QLabel* said_ = nullptr;   ///< what was done last
};

}  // namespace jcic::ui
