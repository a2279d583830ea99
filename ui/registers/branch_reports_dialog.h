#pragma once
// A branch's report to head office, signed, and head office's gathering of many into one table, with what is missing
// (R-LO-5).

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/desk/commands/papers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class BranchReportsDialog : public ActingDialog {
    Q_OBJECT
public:
    /// `periods`: what may be chosen, and what is chosen first.
    BranchReportsDialog(Commands& commands, const ChoiceBox& periods, QWidget* parent = nullptr);

public Q_SLOTS:
    void write(const QString& file);
    /// Whom head office waits for: shown at once, and taken only whole.
    void expect(const QString& file);
    void gather(const QString& file);

private:
    void build(const ChoiceBox& periods);
    void choose_folder();
    void choose_expected();
    void show_expected(const QString& file, const std::vector<desk::papers::ExpectedBranch>& branches);
    void show_written(const desk::ReportWritten& written);
    void show_gathered(const desk::papers::Gathered& gathered);
    void set_busy(bool busy);
    [[nodiscard]] std::string half() const { return period_->currentData().toString().toStdString(); }

    Commands& commands_;
    QString expected_;  ///< "": whoever reports
    ChoiceBox* period_;
    QLineEdit* folder_;
    QPushButton* choose_;
    QPushButton* expect_;
    QPlainTextEdit* told_;
    QPushButton* write_;
    QPushButton* gather_;
    QPushButton* close_;
    FaultPanel* fault_;
};

}  // namespace jcic::ui
