#pragma once
// Compares JCIC's monthly list (Z52) with the ledger (R-LO-3, R-LO-4): from a file or the host; shows each difference
// with likely causes, and enters it for a person's decision.

#include "app/desk/commands/reviews.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

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
    template <class C>
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

}  // namespace jcic::ui
