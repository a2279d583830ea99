#pragma once
// A person's answers to 聯徵1 for a half-year, item by item, beside the previous ones (R-LO-5). They are entered in
// the register self-checks and signed there by two persons.

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class AnswersDialog : public ListDialog {
    Q_OBJECT
public:
    AnswersDialog(Commands& commands, std::string half, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

private:
    /// An item's inputs, and their initial contents.
    struct Line {
        const domain::registers::CheckQuestion* question;
        QComboBox* verdict;
        QLineEdit* note;
        std::string verdict_before;
        std::string note_before;
    };
    void build();
    void show_sheet(const desk::CheckSheet& sheet);
    void add_line(const desk::CheckLine& line, const QString& last_time);
    void save();
    /// The changed answers, by the register's fields.
    [[nodiscard]] domain::registers::Values new_answers() const;
    std::string half_;
    bool may_fill_ = false;
    QLabel* head_ = nullptr;
    QWidget* inside_ = nullptr;
    QGridLayout* grid_ = nullptr;
    std::vector<Line> lines_;
};

// Writes a branch's signed report to head office; gathers many into one table there, with what is missing (R-LO-5).

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

// Lists for an inspector (R-LO-7): queries or authorisations of a period, with every column, as an encrypted file; with
// progress and a stop button.

class InspectionDialog : public ListDialog {
    Q_OBJECT
public:
    explicit InspectionDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

private:
    void build();
    void set_busy(bool busy) override;
    void ask_for_file();
    void save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file, Secret password);
    [[nodiscard]] Result<desk::papers::ListWanted> wanted() const;
    [[nodiscard]] bool of_queries() const { return kind_->currentIndex() == 0; }

    SystemRandom random_;
    ChoiceBox* kind_ = nullptr;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    QLineEdit* officer_ = nullptr;
    ChoiceBox* item_ = nullptr;
    ChoiceBox* state_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* stop_ = nullptr;
};

// The working papers 聯徵1 to 聯徵4 (R-LO-5): which one, which period, and the encrypted file's place; also lists
// for an inspector (R-LO-7) and the report to head office.

class PapersDialog : public ListDialog {
    Q_OBJECT
public:
    explicit PapersDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

private:
    void build();
    void fill_periods();
    void fill_answers();
    void save();
    void save_list();
    void show_statistics();
    SystemRandom random_;
    ChoiceBox* paper_ = nullptr;
    ChoiceBox* period_ = nullptr;
    QLineEdit* reviewer_ = nullptr;
};

}  // namespace jcic::ui
