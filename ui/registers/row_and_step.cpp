#include "ui/registers/row_and_step.h"

#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/registers/count_dialog.h"
#include "ui/registers/signing_dialog.h"
#include "ui/registers/step_dialog.h"

namespace jcic::ui {
namespace {
/// So wide is the page where rows, one row and its step stand beside each other; and where none of them is narrow.
constexpr int room_for_three = 1000, room_for_all = 1300, room_for_two = 760;
}  // namespace

SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                         const std::function<void(const std::string& row)>& taken) {
    SigningDialog* out = nullptr;
    if (domain::registers::is_witnessed(what.step) && what.chosen.size() > 1)
        out = new CountDialog(commands, what.book, what.step, {what.chosen.begin(), what.chosen.end()}, parent);
    else
        out = new StepDialog(commands, what.book, what.step, what.row, what.known, parent);
    QObject::connect(out, &SigningDialog::taken, parent, [taken](const QString& row) { taken(row.toStdString()); });
    return out;
}

RowAndStep::RowAndStep(QWidget* parent)
    : QWidget(parent), detail_(new RowDetail(this)), place_(new StepPlace(this)), other_(new QPushButton(this)) {
    other_->setObjectName(QStringLiteral("rowOrStep"));
    other_->setProperty("kind", QStringLiteral("step"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(other_);
    auto* across = new QHBoxLayout;
    across->setSpacing(12);
    across->addWidget(detail_);
    across->addWidget(place_);
    column->addLayout(across, 1);
    connect(place_, &StepPlace::changed, this, [this] {
        looks_back_ = false;
        arrange(room_);
        if (place_->step() == nullptr) Q_EMIT ended();
    });
    connect(other_, &QPushButton::clicked, this, [this] {
        looks_back_ = !looks_back_;
        arrange(room_);
        if (auto* step = standing(); step != nullptr && !looks_back_) step->take_focus();
    });
}

SigningDialog* RowAndStep::standing() const {
    return qobject_cast<SigningDialog*>(place_->step());
}

void RowAndStep::open_step(Commands& commands, const StepToTake& what, const std::string& at_row,
                           const std::function<void(const std::string& row)>& taken) {
    if (auto* step = standing(); step != nullptr && step->is_touched()) {
        looks_back_ = false;
        arrange(room_);
        step->remind(tr("「%1」尚未完成，請先登記或取消。").arg(step->about()));
        return step->take_focus();
    }
    book_ = what.book;
    at_row_ = at_row;
    auto* step = window_of(commands, what, place_, [this, taken](const std::string& row) {
        at_row_ = row;
        taken(row);
    });
    place_->put(step);
    step->take_focus();
}

void RowAndStep::look_at(command::Book book, const std::string& row) {
    auto* step = standing();
    if (step == nullptr) return;
    const bool another = book_ != book || at_row_ != row;
    if (another && !step->is_touched()) return place_->empty();
    step->remind(another ? tr("目前選取其他登記；本步驟所登記者為：%1。").arg(step->about()) : QString());
}

void RowAndStep::arrange(int room) {
    room_ = room;
    const bool step = place_->step() != nullptr;
    const bool both = !step || room >= room_for_three;
    detail_->setVisible(both || looks_back_);
    place_->setVisible(step && (both || !looks_back_));
    detail_->setFixedWidth(room >= room_for_all ? 340 : step && both ? 252 : room >= room_for_two ? 300 : 264);
    place_->setFixedWidth(room >= room_for_all ? 400 : room >= room_for_three ? 288 : room >= room_for_two ? 320 : 280);
    other_->setVisible(!both);
    other_->setText(looks_back_ ? tr("返回登記(&K)") : tr("‹ 檢視登記(&K)"));
}

}  // namespace jcic::ui
