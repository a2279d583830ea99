#pragma once
// A person's answers to 聯徵1 for a half-year, item by item, beside the previous ones (R-LO-5). They are entered in
// the register self-checks and signed there by two persons.

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"

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

}  // namespace jcic::ui
