#pragma once
// The working papers 聯徵1 to 聯徵4 (R-LO-5): which one, which period, and the encrypted file's place; also lists
// for an inspector (R-LO-7) and the report to head office.

#include <QLineEdit>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

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
