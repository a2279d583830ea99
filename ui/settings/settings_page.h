#pragma once
// All settings of this desk (app/domain/registers/setting.h): value, source, and who may change it.

#include "app/domain/registers/setting.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/form_dialog.h"
#include "ui/commands/page.h"
#include "ui/system/appearance.h"

namespace jcic::ui {

class SettingsDialog : public ListDialog {
    Q_OBJECT
public:
    SettingsDialog(Commands& commands, QWidget* parent);

    /// Opens the form for the value of one workstation setting; `changed` is called once it is written.
    static FormDialog* change_line(
        Commands& commands, const domain::StandingSetting& setting, QWidget* parent,
        std::function<void()> changed = [] {});

private:
    void build();
    void load();
    void load_years();
    void show_settings(std::vector<domain::StandingSetting> settings);
    void show_detail();
    void change();
    void read_calendar(const QString& file);
    [[nodiscard]] QString why_not_changed() const;
    /// Null if none.
    [[nodiscard]] const domain::StandingSetting* chosen() const;

    std::vector<domain::StandingSetting> settings_;
    QTreeWidget* table_ = nullptr;
    QLabel* detail_ = nullptr;
    QLabel* years_ = nullptr;  ///< years with an office calendar
    QLabel* said_ = nullptr;   ///< the last change
};

// Language, colours, idle time, and the person's own password.

namespace Ui {
struct SettingsPage;
}

class SettingsPage : public Page {
    Q_OBJECT
public:
    SettingsPage(Commands& commands, Appearance& appearance, QWidget* parent = nullptr);
    ~SettingsPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_preferences();
    void change_preferences();
    void allow();
    void change_password();

    Appearance& appearance_;
    std::unique_ptr<Ui::SettingsPage> ui_;
    bool busy_ = false;
};

}  // namespace jcic::ui
