#include "ui/registers/row_and_step.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/desk/commands/incidents.h"
#include "app/domain/registers/self_checks.h"
#include "ui/look/text.h"
#include "ui/papers/papers_dialog.h"
#include "ui/papers/sheet_out.h"
#include "ui/registers/affected_dialog.h"
#include "ui/registers/review_dialogs.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/registers/signing_dialog.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/card_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

StepPlace::StepPlace(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("stepPlace"));
    setProperty("kind", QStringLiteral("active-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void StepPlace::put(QDialog* step) {
    empty();
    step_ = step;
    step->setWindowFlags(Qt::Widget);
    step->setAttribute(Qt::WA_Moved);  // no window: it stands where the place is
    step->installEventFilter(this);
    layout()->addWidget(step);
    show();
    step->show();
    Q_EMIT changed();
}

void StepPlace::empty() {
    auto* gone = step_.data();
    if (gone == nullptr) return;
    step_.clear();
    delete gone;
    hide();
    Q_EMIT changed();
}

/// It closes as a dialog does, and is deleted by itself.
bool StepPlace::eventFilter(QObject* watched, QEvent* event) {
    const bool gone = event->type() == QEvent::HideToParent || event->type() == QEvent::Close;
    if (gone && watched == step_ && step_ != nullptr && step_->isHidden()) {
        step_.clear();
        hide();
        Q_EMIT changed();
    }
    return QFrame::eventFilter(watched, event);
}

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

namespace {

/// It is asked for first: who may not write letters is told so.
void open_letter(Commands& commands, const std::string& row, QWidget* over,
                 const std::function<void(const Fault&)>& failed) {
    commands.send(over, command::IncidentLetter{row}, [&commands, over, failed](Result<desk::PrintedRegister> page) {
        if (!page) return failed(page.error());
        auto* dialog = new RegisterDialog(commands, *std::move(page), over);
        dialog->setWindowTitle(told(domain::registers::letters.title));
        QObject::connect(dialog, &RegisterDialog::failed, over, failed);
        dialog->open();
    });
}

/// Its half is what the row says of itself.
void open_answers(Commands& commands, const std::string& row, QWidget* over, const RowWindows::Callbacks& tell) {
    namespace self_check = domain::registers::self_check;
    commands.send(over, command::Row{&domain::registers::self_checks, row},
                  [&commands, over, tell](Result<desk::RowView> view) {
                      if (!view) return tell.failed(view.error());
                      std::string year;
                      std::string part;
                      for (const auto& value : view->values) {
                          if (value.field->name == self_check::year) year = value.written;
                          if (value.field->name == self_check::part) part = value.written;
                      }
                      if (part != self_check::whole_year) year += part;
                      auto* dialog = new AnswersDialog(commands, std::move(year), over);
                      QObject::connect(dialog, &QDialog::accepted, over, tell.changed);
                      dialog->open();
                  });
}

/// R-DU-5: of the card in the reader. That it was done, by whom, which way and since when, is the row's own step.
void change_password(Commands& commands, QWidget* parent, const RowWindows::Callbacks& tell) {
    const auto snapshot = commands.snapshot();
    if (snapshot->card.state != desk::CardState::present)
        return tell.failed(snapshot->card.fault.value_or(Fault{FaultCode::card_none, "card.password", {}}));
    // Only who has it out: in the window nothing would say why it does nothing.
    if (snapshot->card.wanted != snapshot->card.number)
        return tell.failed({FaultCode::card_custody, "card.password", {{"card", snapshot->card.number}}});
    auto* dialog = new CardPasswordDialog(commands, CardPasswordDialog::Purpose::change, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, tell.changed);
    dialog->open();
}

}  // namespace

SheetButton::SheetButton(Commands& commands, QWidget* parent) : QPushButton(parent), commands_(commands) {
    setObjectName(QStringLiteral("showSheet"));
    setProperty("kind", QStringLiteral("step"));
    hide();
}

void SheetButton::name(command::Book book) {
    setText(RowWindows::title(book));
}

void SheetButton::open(command::Book book, const std::string& row) {
    if (row.empty() || RowWindows::title(book).isEmpty()) return;
    RowWindows::open(commands_, book, row, parentWidget(),
                     {[this] { Q_EMIT changed(); }, [this](const Fault& fault) { Q_EMIT failed(fault); }});
}

QString RowWindows::title(command::Book book) {
    if (book == &domain::registers::weekly_sheets) return tr("開啟查詢紀錄單…");
    if (book == &domain::registers::incidents) return tr("清查受影響資料…");
    if (book == &domain::registers::subject_access) return tr("檢視所存資料…");
    if (book == &domain::registers::self_checks) return tr("填寫聯徵1 答覆…");
    if (book == &domain::registers::letters) return tr("開啟函稿或申請書…");
    if (book == &domain::registers::reviews) return tr("開啟查核頁…");
    if (book == &domain::registers::envelopes) return tr("變更晶片卡密碼…");
    return {};
}

void RowWindows::open(Commands& commands, command::Book book, const std::string& row, QWidget* parent,
                      const Callbacks& tell) {
    if (book == &domain::registers::envelopes) return change_password(commands, parent, tell);
    if (book == &domain::registers::letters) return open_letter(commands, row, parent, tell.failed);
    if (book == &domain::registers::self_checks) return open_answers(commands, row, parent, tell);
    if (book == &domain::registers::weekly_sheets) {
        auto* sheet = new WeeklySheetDialog(commands, row, parent);
        QObject::connect(sheet, &WeeklySheetDialog::changed, parent, tell.changed);
        return sheet->open();
    }
    if (book == &domain::registers::reviews) {
        auto* review = new ReviewDialog(commands, row, parent);
        QObject::connect(review, &ReviewDialog::changed, parent, tell.changed);
        return review->open();
    }
    auto* dialog = new AffectedDialog(commands, book, row, parent);
    QObject::connect(dialog, &AffectedDialog::changed, parent, tell.changed);
    dialog->open();
}

}  // namespace jcic::ui
