#pragma once
// Shows a report before it is saved: the file contains exactly what is shown.

#include <QCoreApplication>
#include <QDialog>
#include <optional>

#include "app/desk/commands/paper.h"
#include "app/desk/commands/self_check.h"
#include "ui/commands/commands.h"
#include "ui/commands/form_dialog.h"

namespace jcic::ui {

struct ReportForm {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::ReportForm)
public:
    static FormDialog* open(Commands& commands, QWidget* parent);
};

// The self-test: checks each link from the card service to JCIC's clock and shows at the first failure what to do.
// Works without a signed-in person.

namespace Ui {
struct SelfCheckDialog;
}

class SelfCheckDialog : public QDialog {
    Q_OBJECT
public:
    /// Starts the check at once.
    SelfCheckDialog(Commands& commands, QWidget* parent);
    /// Stops a running check.
    ~SelfCheckDialog() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void run_checks();
    void show_findings(Result<selfcheck::Findings> findings);
    void show_printers(const Result<desk::PrinterCheck>& check);
    void show_hub(const Result<desk::HubCheck>& check);
    void show_finding(const selfcheck::Finding& finding);
    void show_all();
    void show_summary();
    void copy_report() const;

    Commands& commands_;
    std::unique_ptr<Ui::SelfCheckDialog> ui_;
    selfcheck::Findings findings_;
    std::optional<Fault> fault_;  ///< why there are no findings
    std::stop_source stop_;
    bool running_ = false;
};

}  // namespace jcic::ui
