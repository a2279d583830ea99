#pragma once
// A query of the monthly sample on one page: from its authorisation to the end of its copies (R-LO-3), and the review's
// answers, by the columns of 聯徵2.

#include "app/desk/commands/registers.h"
#include "app/desk/commands/reviews.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class StepButtons;

class ReviewDialog : public ListDialog {
    Q_OBJECT
public:
    ReviewDialog(Commands& commands, std::string row, QWidget* parent = nullptr);

private:
    void build();
    void load();
    void show_page(const desk::ReviewPage& page);
    void add(const QString& place, const QString& what, const QString& said);
    void offer_record(const desk::ReviewPage& page);
    void open_record();
    void offer(const desk::RowView& row);
    void open_step(const domain::registers::Step& step);

    std::string row_;
    QLabel* lead_ = nullptr;
    QTreeWidget* page_ = nullptr;
    QPushButton* record_ = nullptr;  ///< shows the obtained record
    StepButtons* steps_ = nullptr;
    domain::registers::Values known_;  ///< earlier answers, from which a later one begins
};

// Compares JCIC's monthly list (Z52) with the ledger (R-LO-3, R-LO-4): from a file or the host; shows each difference
// with likely causes, and enters it for a person's decision.

class Z52Dialog : public ListDialog {
    Q_OBJECT
public:
    explicit Z52Dialog(Commands& commands, QWidget* parent = nullptr);

public Q_SLOTS:
    void match(const QString& file);

private:
    void build();
    void forget();
    void ask_jcic();
    template <typename C>
    std::stop_source send(C command);
    void show_report();
    void add_wrong(const desk::Z52Wrong& wrong);
    void add_match(const inquiry::Z52Match& match);
    void enter();
    void set_busy(bool busy) override;
    [[nodiscard]] QString why_not_entered() const;

    ChoiceBox* month_ = nullptr;
    QLabel* told_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QPushButton* stop_ = nullptr;
    command::Z52Matched report_;  ///< null: not compared yet
    bool may_ask_ = false;
};

// Compares JCIC's bill of a month with the number of requests by item and card (R-LO-4), and enters the comparison.

class BillDialog : public ListDialog {
    Q_OBJECT
public:
    explicit BillDialog(Commands& commands, QWidget* parent = nullptr);

public Q_SLOTS:
    void match(const QString& file);

private:
    void build();
    void forget();
    void show_report();
    void enter();
    [[nodiscard]] QString why_not_entered() const;

    ChoiceBox* month_ = nullptr;
    QLabel* told_ = nullptr;
    QTreeWidget* list_ = nullptr;
    command::BillMatched report_;  ///< null: not compared yet
};

// A month's sample (R-LO-3): its figures, drawn records and answers, and drawing it.

class SampleDialog : public ListDialog {
    Q_OBJECT
public:
    explicit SampleDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void load();
    void show_month(const desk::SampledMonth& month);
    void draw();
    void open_review();

    ChoiceBox* month_ = nullptr;
    QLabel* figures_ = nullptr;
    QTreeWidget* list_ = nullptr;
    QPushButton* draw_ = nullptr;
    std::vector<domain::registers::Reviewed> records_;
};

}  // namespace jcic::ui
