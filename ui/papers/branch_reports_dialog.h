#pragma once
// A branch's report to head office, signed, and head office's gathering of many into one table, with what is missing
// (R-LO-5).

#include <QLineEdit>
#include <QPlainTextEdit>

#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class BranchReportsDialog : public ListDialog {
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
    [[nodiscard]] std::string half() const { return period_->currentData().toString().toStdString(); }

    QString expected_;  ///< "": whoever reports
    ChoiceBox* period_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
};

}  // namespace jcic::ui
