#pragma once
// The yearly closing: what is closed, and the next year that may be.

#include <QDialog>
#include <stop_token>

#include "app/desk/commands/ledger.h"
#include "ui/commands/commands.h"

namespace jcic::ui {
namespace Ui {
class YearsDialog;
}

class YearsDialog : public QDialog {
    Q_OBJECT
public:
    YearsDialog(Commands& commands, QWidget* parent);
    /// A closing that is under way is stopped, if it still can be.
    ~YearsDialog() override;

private:
    void load();
    void show_years(const desk::Years& years);
    void close_next();
    void show_done(const command::CloseYear::Progress& now);
    void show_closed(const Result<desk::CloseYearReport>& closed);
    void allow();

    Commands& commands_;
    std::unique_ptr<Ui::YearsDialog> ui_;
    std::optional<int> next_;
    std::optional<std::stop_source> working_;
};

}  // namespace jcic::ui
