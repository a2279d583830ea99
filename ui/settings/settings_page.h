#pragma once
// Language, colours, idle time, and the person's own password.

#include "ui/commands/page.h"
#include "ui/system/appearance.h"

namespace jcic::ui {
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
