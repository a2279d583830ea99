#pragma once
// A month's sample (R-LO-3): its figures, drawn records and answers, and drawing it.

#include "app/desk/commands/reviews.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

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
