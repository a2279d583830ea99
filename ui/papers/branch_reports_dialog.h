#pragma once
// Writes a branch's signed report to head office; gathers many into one table there, with what is missing (R-LO-5).

#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class BranchReportsDialog : public ListDialog {
    Q_OBJECT
public:
    /// `periods`: the choices, and the initial one.
    BranchReportsDialog(Commands& commands, const ChoiceBox& periods, QWidget* parent = nullptr);

public Q_SLOTS:
    void write(const QString& file);
    /// Loads the list of branches that head office expects: shown at once, and accepted only as a whole.
    void expect(const QString& file);
    void gather(const QString& file);

private:
    void build(const ChoiceBox& periods);
    void choose_folder();
    void choose_expected();
    void show_expected(const QString& file, const std::vector<desk::papers::ExpectedBranch>& branches);
    void show_written(const desk::ReportWritten& written);
    void show_gathered(const desk::papers::Gathered& gathered);
    [[nodiscard]] std::string half() const { return period_->currentData().toString().toStdString(); }

    QString expected_;  ///< "": any branch
    ChoiceBox* period_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
};

}  // namespace jcic::ui
